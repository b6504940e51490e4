import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Answers the same number to every count.',
  breaks: [
    'anthropic/token-counting/grows-with-the-text',
    'anthropic/token-counting/near-the-billed-input',
    'anthropic/token-counting/system-counts',
    'anthropic/token-counting/tools-count',
  ],
  answer: (reply, { operation }) =>
    operation === 'countMessageTokens'
      ? changeReplyAt(reply, '/input_tokens', (count) => (count === undefined ? count : 8))
      : reply,
});
