import { fault } from '../../reply.ts';
import { changeItems } from './_events.ts';

export default fault({
  does: 'Calls functions with arguments that they do not declare.',
  breaks: ['openai-responses/function-calling/arguments-fit-the-parameters'],
  answer: (reply) =>
    changeItems(reply, 'function_call', (item) => ({ ...item, arguments: '{"town":"Paris"}' })),
});
