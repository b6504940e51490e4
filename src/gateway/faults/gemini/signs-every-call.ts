import { isObject, member } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Writes a signature on each of several function calls.',
  provider: 'anyint',
  breaks: [
    'gemini/thinking/only-first-call-is-signed',
    'gemini/function-calling/parallel-calls-are-answered',
  ],
  answer: (reply) =>
    changeReplyAt(reply, '/candidates/*/content/parts/*', (part) =>
      isObject(part) && isObject(member(part, 'functionCall')) && part.thoughtSignature === undefined
        ? { ...part, thoughtSignature: 'c2lnbmVk' }
        : part,
    ),
});
