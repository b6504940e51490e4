import { isObject, numberOf } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Says that more tokens were cached than the prompt has.',
  breaks: ['gemini/usage/cached-tokens-are-part-of-the-prompt'],
  answer: (reply) =>
    changeReplyAt(reply, '/usageMetadata', (usage) =>
      isObject(usage)
        ? { ...usage, cachedContentTokenCount: (numberOf(usage.promptTokenCount) ?? 0) + 10 }
        : usage,
    ),
});
