import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Says OTHER at the end of a stream where a whole answer says STOP.',
  breaks: [
    'gemini/generate-content/function-call-finishes-with-stop',
    'gemini/streaming/same-finish-as-unary',
  ],
  answer: (reply) =>
    reply.kind === 'stream'
      ? changeReplyAt(reply, '/candidates/*/finishReason', (reason) => (reason === 'STOP' ? 'OTHER' : reason))
      : reply,
});
