import { member, replyOf, rule } from 'concordat/suite';

export default rule({
  level: 'must',
  says: 'countTokens counts; it does not generate (and bill) an answer.',
  see: 'google/tokens-api#Method: models.countTokens',
  on: { operation: 'countTokens', status: 'success' },
  when: ({ exchange }) =>
    ['totalTokens', 'candidates'].some((name) => member(replyOf(exchange), name) !== undefined) ||
    'the reply holds neither a count nor an answer',
  *check({ exchange }) {
    if (Array.isArray(member(replyOf(exchange), 'candidates')))
      yield {
        at: '/response/body/candidates',
        expected: 'totalTokens alone',
        actual: 'generated candidates',
      };
  },
});
