import { fault } from '../../reply.ts';
import { changeFinalAt } from './_events.ts';

export default fault({
  does: 'Ends a stream with a response without output.',
  see: 'https://github.com/Oaklight/llm-rosetta/issues/56',
  breaks: [
    'openai-responses/answers/completed-response-says-something',
    'openai-responses/function-calling/required-choice-calls',
    'openai-responses/streaming/final-output-holds-the-items',
    'openai-responses/streaming/same-outcome-as-unary',
  ],
  answer: (reply) => changeFinalAt(reply, '/output', () => []),
});
