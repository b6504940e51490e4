import { below, type Exchange, rule, succeeded } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { answersOf, textIn } from '../_answer.ts';

const answerOf = (exchange: Exchange | undefined) => (exchange === undefined ? [] : answersOf(exchange))[0];

const BEHIND = /dogwood|elder/i;
// The last word before the stop sequence: whoever came so far was ended by it.
const BEFORE = /cedar\W*$/i;

export default rule({
  level: 'should',
  says: 'Generation ends at a stop sequence, with finishReason STOP.',
  see: 'google/discovery#GenerationConfig',
  on: { scenario: 'gemini/generate-content/stop-sequence' },
  when: ({ exchanges: { stopped } }) => {
    const answer = answerOf(stopped);
    return allHold(
      succeeded(stopped) || 'the request with a stop sequence did not succeed',
      (answer !== undefined && /amber/i.test(textIn(answer))) || 'the model did not repeat the words',
      (answer !== undefined && (BEHIND.test(textIn(answer)) || BEFORE.test(textIn(answer)))) ||
        'the answer ended before the stop sequence',
    );
  },
  *check({ exchanges: { stopped } }) {
    const answer = answerOf(stopped);
    if (answer === undefined) return;
    const behind = BEHIND.exec(textIn(answer));
    if (behind !== null)
      yield {
        at: `/stopped${below(answer.at, 'content')}`,
        expected: 'no word behind the stop sequence',
        actual: textIn(answer).slice(0, 200),
      };
    if (answer.finishReason !== undefined && answer.finishReason !== 'STOP')
      yield {
        at: `/stopped${below(answer.at, 'finishReason')}`,
        expected: 'STOP',
        actual: answer.finishReason,
      };
  },
});
