import { changeReplyAt } from '../../change.ts';
import { fault, isError } from '../../reply.ts';

export default fault({
  does: 'Puts the number of the gRPC code, 3 for INVALID_ARGUMENT, in the place of the HTTP status.',
  breaks: ['gemini/errors/code-is-http-status'],
  answer: (reply) => (isError(reply) ? changeReplyAt(reply, '/error/code', () => 3) : reply),
});
