import { isObject, numberOf } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Knows the answer without a search although it was offered one: no groundingMetadata.',
  // From outside it looks like a gateway that drops the sources, where the prompt asks for a search in so many words.
  breaks: ['gemini/generate-content/search-leaves-grounding'],
  answer: (reply) => {
    const bare = changeReplyAt(reply, '/candidates/*/groundingMetadata', () => undefined);
    return changeReplyAt(bare, '/usageMetadata', (usage) => {
      if (!isObject(usage)) return usage;
      const { toolUsePromptTokenCount, toolUsePromptTokensDetails: _, ...rest } = usage;
      const total = (numberOf(rest['totalTokenCount']) ?? 0) - (numberOf(toolUsePromptTokenCount) ?? 0);
      return { ...rest, totalTokenCount: total };
    });
  },
});
