import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Spells the usage of an embedding as generations do.',
  breaks: ['gemini/embeddings/usage-spells-prompt-details'],
  answer: (reply, { operation }) =>
    operation !== 'embedContent' && operation !== 'batchEmbedContents'
      ? reply
      : changeReplyAt(reply, '/usageMetadata', () => ({ promptTokenCount: 3, promptTokensDetails: [] })),
});
