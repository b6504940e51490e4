import { rule, succeeded } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { answersOf, textIn } from '../_answer.ts';
import { obeys } from './_instruction.ts';

export default rule({
  level: 'may',
  says: 'The model does what a plain system instruction says.',
  see: 'google/text-generation#System instructions',
  on: { scenario: 'gemini/generate-content/system-instruction' },
  needs: ['system-instruction'],
  when: ({ exchanges: { instructed } }) =>
    allHold(
      succeeded(instructed) || 'the request with a system instruction did not succeed',
      (instructed !== undefined && answersOf(instructed).some((answer) => textIn(answer) !== '')) ||
        'the answer holds no text',
    ),
  *check({ exchanges: { instructed } }) {
    if (instructed === undefined || obeys(instructed)) return;
    const [answer] = answersOf(instructed);
    yield {
      at: '/instructed/response/body/candidates',
      expected: 'an answer that begins with PERIWINKLE',
      actual: answer === undefined ? 'no text' : textIn(answer).slice(0, 120),
    };
  },
});
