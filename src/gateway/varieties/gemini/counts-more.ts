import { isObject, numberOf } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

const CACHED_TOKENS = 2;
const FUTURE_TOKENS = 5;

export default fault({
  does: 'Counts zeros and cached tokens too, names its tier, and counts tokens of a kind that was published later, also in the total.',
  breaks: [],
  answer: (reply) =>
    changeReplyAt(reply, '/usageMetadata', (usage) =>
      isObject(usage) && usage['totalTokenCount'] !== undefined
        ? {
            candidatesTokenCount: 0,
            thoughtsTokenCount: 0,
            toolUsePromptTokenCount: 0,
            ...usage,
            cachedContentTokenCount: CACHED_TOKENS,
            cacheTokensDetails: [{ modality: 'TEXT', tokenCount: CACHED_TOKENS }],
            futureTokenCount: FUTURE_TOKENS,
            totalTokenCount: (numberOf(usage['totalTokenCount']) ?? 0) + FUTURE_TOKENS,
            trafficType: 'ON_DEMAND',
            serviceTier: 'standard',
          }
        : usage,
    ),
});
