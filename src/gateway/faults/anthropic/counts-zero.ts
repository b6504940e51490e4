import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Answers 0 to every count.',
  breaks: [
    'anthropic/token-counting/count-is-positive',
    'anthropic/token-counting/grows-with-the-text',
    'anthropic/token-counting/near-the-billed-input',
    'anthropic/token-counting/system-counts',
    'anthropic/token-counting/tools-count',
  ],
  provider: 'antigravity',
  answer: (reply, { operation }) =>
    operation === 'countMessageTokens'
      ? changeReplyAt(reply, '/input_tokens', (count) => (count === undefined ? count : 0))
      : reply,
});
