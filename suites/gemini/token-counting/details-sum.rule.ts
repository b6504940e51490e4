import { arrayOf, member, numberOf, replyOf, rule } from 'concordat/suite';
import { totalOf } from './_tokens.ts';

export default rule({
  level: 'should',
  says: 'The token counts by modality add up to totalTokens.',
  see: 'google/tokens-api#Response body',
  on: { operation: 'countTokens', status: 'success' },
  when: ({ exchange }) =>
    arrayOf(member(replyOf(exchange), 'promptTokensDetails')).length > 0 || 'the reply lists no modalities',
  *check({ exchange }) {
    const counts = arrayOf(member(replyOf(exchange), 'promptTokensDetails')).map(
      (detail) => numberOf(member(detail, 'tokenCount')) ?? 0,
    );
    const sum = counts.reduce((total, count) => total + count, 0);
    if (sum !== totalOf(exchange))
      yield { at: '/response/body/promptTokensDetails', expected: totalOf(exchange) ?? null, actual: sum };
  },
});
