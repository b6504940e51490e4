import { rule, succeeded } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { stopReasonOf, textOf } from '../_reply.ts';
import { thoughtsOf } from './_thoughts.ts';

const STEPS = [
  ['whole', 'body'],
  ['streamed', 'stream'],
] as const;

export default rule({
  level: 'should',
  says: 'With thinking enabled the answer to a riddle holds a thinking block, whole and streamed.',
  see: 'anthropic/extended-thinking#How extended thinking works',
  on: { scenario: 'anthropic/thinking/riddle' },
  needs: ['thinking'],
  when: ({ exchanges }) =>
    allHold(
      ...STEPS.map(
        ([step]) =>
          (succeeded(exchanges[step]) && stopReasonOf(exchanges[step]) === 'end_turn') ||
          `the ${step} request was not answered to its end`,
      ),
      ...STEPS.map(([step]) => textOf(exchanges[step]) !== '' || `the ${step} answer holds no text`),
    ),
  *check({ exchanges }) {
    for (const [step, at] of STEPS)
      if (thoughtsOf(exchanges[step]).length === 0)
        yield {
          at: `/${step}/response/${at}`,
          expected: 'a thinking block before the text',
          actual: 'none, though thinking is enabled',
        };
  },
});
