import { below, rule, succeeded } from 'concordat/suite';
import { allHold, answersOf } from '../_answer.ts';

export default rule({
  level: 'should',
  says: 'An answer that maxOutputTokens cuts short finishes with MAX_TOKENS.',
  see: 'google/discovery#Candidate',
  on: { scenario: 'gemini/generate-content/small-limit' },
  when: ({ exchanges: { limited } }) =>
    allHold(
      succeeded(limited) || 'the limited request did not succeed',
      (limited !== undefined && answersOf(limited)[0]?.finishReason !== undefined) ||
        'the answer has no finishReason',
    ),
  *check({ exchanges: { limited } }) {
    const [answer] = limited === undefined ? [] : answersOf(limited);
    if (answer !== undefined && answer.finishReason !== 'MAX_TOKENS')
      yield {
        at: `/limited${below(answer.at, 'finishReason')}`,
        expected: 'MAX_TOKENS: the answer needs far more than 16 tokens',
        actual: answer.finishReason ?? 'absent',
      };
  },
});
