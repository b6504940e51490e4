import { changeReplyAt } from '../../change.ts';
import { fault, isError } from '../../reply.ts';

export default fault({
  does: 'Calls every error api_error.',
  breaks: ['anthropic/errors/type-fits-status'],
  answer: (reply) => (isError(reply) ? changeReplyAt(reply, '/error/type', () => 'api_error') : reply),
});
