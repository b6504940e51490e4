import { rule, succeeded } from 'concordat/suite';
import { allHold } from '../_answer.ts';
import { candidatesOf } from '../_reply.ts';
import { groundingsOf } from './_grounding.ts';

export default rule({
  level: 'should',
  says: 'An answer that was to be searched for carries groundingMetadata, whole or streamed.',
  see: 'google/google-search#Understanding the grounding response',
  on: { scenario: 'gemini/generate-content/google-search' },
  needs: ['search-grounding'],
  when: ({ exchanges: { whole, streamed } }) =>
    allHold(
      succeeded(whole) || 'the whole answer did not succeed',
      succeeded(streamed) || 'the streamed answer did not succeed',
    ),
  *check({ exchanges: { whole, streamed } }) {
    const answers = [whole, streamed].filter((one) => one !== undefined);
    if (answers.some((one) => groundingsOf(one).length > 0)) return;
    for (const { step, response } of answers)
      yield {
        at: response?.stream === undefined ? `/${step}/response/body/candidates` : `/${step}/response/stream`,
        expected: 'a candidate with groundingMetadata',
        actual: `${answers.flatMap(candidatesOf).length} candidates without`,
      };
  },
});
