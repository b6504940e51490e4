import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Counts twice what messages are billed with.',
  breaks: ['anthropic/token-counting/near-the-billed-input'],
  answer: (reply, { operation }) =>
    operation === 'countMessageTokens'
      ? changeReplyAt(reply, '/input_tokens', (count) => (typeof count === 'number' ? count * 2 : count))
      : reply,
});
