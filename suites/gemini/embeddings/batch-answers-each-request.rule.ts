import { arrayOf, member, replyOf, requestOf, rule } from 'concordat/suite';

export default rule({
  level: 'must',
  says: 'A batch answers with as many embeddings as it has requests.',
  see: 'recorded/gemini#56 of 56 batches',
  on: { operation: 'batchEmbedContents', status: 'success' },
  when: ({ exchange }) =>
    arrayOf(member(requestOf(exchange), 'requests')).length > 0 || 'the batch holds no requests',
  *check({ exchange }) {
    const asked = arrayOf(member(requestOf(exchange), 'requests')).length;
    const got = arrayOf(member(replyOf(exchange), 'embeddings')).length;
    if (got !== asked)
      yield {
        at: '/response/body/embeddings',
        expected: `${asked} embeddings, one for each request`,
        actual: `${got} embeddings`,
      };
  },
});
