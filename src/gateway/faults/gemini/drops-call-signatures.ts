import { isObject, member } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Builds the parts of function calls anew, without their signatures.',
  breaks: [
    'gemini/thinking/first-call-is-signed',
    'gemini/thinking/thinking-leaves-a-signature',
    'gemini/thinking/carried-signature-is-accepted',
  ],
  answer: (reply) =>
    changeReplyAt(reply, '/candidates/*/content/parts/*', (part) => {
      const functionCall = member(part, 'functionCall');
      return isObject(functionCall) ? { functionCall } : part;
    }),
});
