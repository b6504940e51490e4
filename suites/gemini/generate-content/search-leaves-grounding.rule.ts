import { type Exchange, rule, succeeded } from 'concordat/suite';
import { allHold, answersOf } from '../_answer.ts';
import { STOPPED } from '../_words.ts';
import { groundingsOf } from './_grounding.ts';

/** True for an answer with a candidate that was not stopped from outside before it came to cite. */
const isFinished = (exchange: Exchange | undefined): boolean =>
  exchange !== undefined &&
  answersOf(exchange).some(({ finishReason = 'STOP' }) => !STOPPED.includes(finishReason));

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
      (isFinished(whole) && isFinished(streamed)) || 'not both answers came to their own end',
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
