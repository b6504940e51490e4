import { member, replyOf, rule } from 'concordat/suite';

export default rule({
  level: 'must',
  says: 'countTokens counts; it does not generate (and bill) an answer.',
  see: 'google/tokens-api#Method: models.countTokens',
  on: { operation: 'countTokens', status: 'success' },
  *check({ exchange }) {
    if (Array.isArray(member(replyOf(exchange), 'candidates')))
      yield {
        at: '/response/body/candidates',
        expected: 'totalTokens alone',
        actual: 'generated candidates',
      };
  },
});
