import { isObject } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Says that minus one token of the prompt was cached.',
  breaks: ['gemini/usage/counts-are-whole-numbers'],
  answer: (reply) =>
    changeReplyAt(reply, '/usageMetadata', (usage) =>
      isObject(usage) ? { ...usage, cachedContentTokenCount: -1 } : usage,
    ),
});
