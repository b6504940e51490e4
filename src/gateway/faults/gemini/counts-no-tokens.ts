import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Answers countTokens with a constant zero.',
  see: 'https://github.com/lbjlaq/Antigravity-Manager/issues/3294',
  breaks: [
    'gemini/token-counting/total-is-positive',
    'gemini/token-counting/grows-with-the-text',
    'gemini/token-counting/tools-count',
    'gemini/token-counting/near-the-billed-prompt',
    'gemini/token-counting/details-sum',
  ],
  answer: (reply) => changeReplyAt(reply, '/totalTokens', () => 0),
});
