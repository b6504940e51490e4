import { isObject, member, replyOf, rule } from 'concordat/suite';

export default rule({
  level: 'should',
  says: 'The usage of an embedding lists its modalities as promptTokenDetails, not promptTokensDetails.',
  see: 'google/discovery#EmbeddingUsageMetadata',
  on: { operation: ['embedContent', 'batchEmbedContents'], status: 'success' },
  when: ({ exchange }) =>
    isObject(member(replyOf(exchange), 'usageMetadata')) || 'the reply carries no usageMetadata',
  *check({ exchange }) {
    if (member(member(replyOf(exchange), 'usageMetadata'), 'promptTokensDetails') !== undefined)
      yield {
        at: '/response/body/usageMetadata/promptTokensDetails',
        expected: 'promptTokenDetails, as embeddings spell it',
        actual: 'promptTokensDetails, as generations spell it',
      };
  },
});
