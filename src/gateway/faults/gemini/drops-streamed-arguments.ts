import { isObject } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Loses the arguments of function calls in streams.',
  see: 'https://github.com/higress-group/higress/pull/2882',
  breaks: ['gemini/function-calling/arguments-fit-parameters', 'gemini/streaming/same-call-as-unary'],
  answer: (reply) =>
    reply.kind === 'stream'
      ? changeReplyAt(reply, '/candidates/*/content/parts/*/functionCall', (call) =>
          isObject(call) ? { ...call, args: {} } : call,
        )
      : reply,
});
