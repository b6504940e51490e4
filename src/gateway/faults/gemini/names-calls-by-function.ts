import { isObject } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Makes the id of a call of the name of its function alone.',
  see: 'https://github.com/BerriAI/litellm/issues/27078',
  breaks: ['gemini/function-calling/call-ids-are-unique'],
  answer: (reply) =>
    changeReplyAt(reply, '/candidates/*/content/parts/*/functionCall', (call) =>
      isObject(call) ? { ...call, id: `call_${String(call.name)}` } : call,
    ),
});
