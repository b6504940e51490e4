import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Counts zero tokens of each kind, whatever was said.',
  breaks: [
    'gemini/token-counting/near-the-billed-prompt',
    'gemini/usage/thoughts-are-counted',
    'gemini/usage/usage-is-not-zero',
  ],
  answer: (reply, { operation }) =>
    operation?.endsWith('enerateContent') === true
      ? changeReplyAt(reply, '/usageMetadata', (usage) =>
          usage === undefined ? usage : { promptTokenCount: 0, candidatesTokenCount: 0, totalTokenCount: 0 },
        )
      : reply,
});
