import { isObject } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Leaves the prompt out of totalTokenCount.',
  breaks: ['gemini/usage/total-covers-the-prompt', 'gemini/usage/usage-sums'],
  answer: (reply) =>
    changeReplyAt(reply, '/usageMetadata', (usage) =>
      isObject(usage) && usage.totalTokenCount !== undefined
        ? { ...usage, totalTokenCount: usage.candidatesTokenCount ?? 0 }
        : usage,
    ),
});
