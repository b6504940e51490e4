import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Counts one token too few in the first modality.',
  breaks: ['gemini/token-counting/details-sum'],
  answer: (reply, { operation }) =>
    operation === 'countTokens'
      ? changeReplyAt(reply, '/promptTokensDetails/0/tokenCount', (count) =>
          typeof count === 'number' ? count - 1 : count,
        )
      : reply,
});
