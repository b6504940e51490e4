import { isObject, numberOf } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Counts no token for thoughts.',
  see: 'https://github.com/QuantumNous/new-api/issues/1249',
  breaks: ['gemini/usage/thoughts-are-counted'],
  answer: (reply) =>
    changeReplyAt(reply, '/usageMetadata', (usage) => {
      if (!isObject(usage) || usage.thoughtsTokenCount === undefined) return usage;
      const { thoughtsTokenCount, ...rest } = usage;
      return {
        ...rest,
        totalTokenCount: (numberOf(usage.totalTokenCount) ?? 0) - (numberOf(thoughtsTokenCount) ?? 0),
      };
    }),
});
