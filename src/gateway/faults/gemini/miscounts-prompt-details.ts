import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Counts one token too few in the modalities of a prompt.',
  breaks: ['gemini/usage/token-details-sum'],
  answer: (reply) =>
    changeReplyAt(reply, '/usageMetadata/promptTokensDetails/0/tokenCount', (count) =>
      typeof count === 'number' ? count - 1 : count,
    ),
});
