import { rule, succeeded } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { isFinished } from '../_answer.ts';
import { groundingsOf } from './_grounding.ts';

export default rule({
  level: 'should',
  says: 'An answer that was to be searched for carries groundingMetadata, whole as well as streamed.',
  see: 'google/google-search#Understanding the grounding response',
  on: { scenario: 'gemini/generate-content/google-search' },
  needs: ['search-grounding'],
  when: ({ exchanges: { whole, streamed } }) =>
    allHold(
      succeeded(whole) || 'the whole answer did not succeed',
      succeeded(streamed) || 'the streamed answer did not succeed',
      [whole, streamed].every((one) => one !== undefined && isFinished(one)) ||
        'not both answers came to their own end',
    ),
  *check({ exchanges: { whole, streamed } }) {
    for (const exchange of [whole, streamed]) {
      if (exchange === undefined || groundingsOf(exchange).length > 0) continue;
      const { step, response } = exchange;
      yield {
        at: response?.stream === undefined ? `/${step}/response/body/candidates` : `/${step}/response/stream`,
        expected: 'a candidate with groundingMetadata',
        actual: 'no candidate has it',
      };
    }
  },
});
