import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Counts one token too many in totalTokenCount.',
  breaks: ['gemini/usage/usage-sums'],
  answer: (reply) =>
    changeReplyAt(reply, '/usageMetadata/totalTokenCount', (count) =>
      typeof count === 'number' ? count + 1 : count,
    ),
});
