import { fault } from '../../reply.ts';
import { changeItems } from './_events.ts';

export default fault({
  does: 'Loses the arguments of function calls.',
  breaks: ['openai-responses/function-calling/arguments-are-json'],
  answer: (reply) => changeItems(reply, 'function_call', (item) => ({ ...item, arguments: '' })),
});
