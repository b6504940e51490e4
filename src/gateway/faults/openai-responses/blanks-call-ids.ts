import { fault } from '../../reply.ts';
import { changeItems } from './_events.ts';

export default fault({
  does: 'Gives function calls no call_id.',
  breaks: ['openai-responses/function-calling/call-ids-pair-results'],
  answer: (reply) => changeItems(reply, 'function_call', (item) => ({ ...item, call_id: '' })),
});
