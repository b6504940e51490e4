import { changeReplyAt } from '../../change.ts';
import { fault, isError } from '../../reply.ts';

export default fault({
  does: 'Has one word for each request that it does not take.',
  breaks: ['dashscope/errors/code-fits-status'],
  answer: (reply) => (isError(reply) ? changeReplyAt(reply, '/code', (code) => code && 'Throttling') : reply),
});
