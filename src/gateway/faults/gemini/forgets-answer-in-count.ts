import { isObject, numberOf } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Counts no token for the answer.',
  breaks: ['gemini/usage/answer-is-counted'],
  answer: (reply) =>
    changeReplyAt(reply, '/usageMetadata', (usage) => {
      if (!isObject(usage) || usage.totalTokenCount === undefined) return usage;
      const { candidatesTokenCount, candidatesTokensDetails: _, ...rest } = usage;
      const total = (numberOf(usage.totalTokenCount) ?? 0) - (numberOf(candidatesTokenCount) ?? 0);
      return { ...rest, totalTokenCount: total };
    }),
});
