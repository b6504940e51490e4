import { fault } from '../../reply.ts';
import { changeItems } from './_events.ts';

export default fault({
  does: 'Puts the name of a namespace before the names of functions.',
  breaks: [
    'openai-responses/function-calling/called-function-is-declared',
    'openai-responses/function-calling/named-choice-calls-that-function',
  ],
  answer: (reply) =>
    changeItems(reply, 'function_call', (item) => ({ ...item, name: `default_api:${item['name']}` })),
});
