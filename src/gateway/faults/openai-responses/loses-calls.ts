import { fault } from '../../reply.ts';
import { changeItems } from './_events.ts';

export default fault({
  does: 'Answers with usage and an empty output where the model called a function.',
  see: 'https://github.com/mnfst/llm-gateway/issues/1816',
  breaks: [
    'openai-responses/answers/completed-response-says-something',
    'openai-responses/function-calling/named-choice-calls-that-function',
    'openai-responses/function-calling/required-choice-calls',
  ],
  answer: (reply) => changeItems(reply, 'function_call', () => undefined),
});
