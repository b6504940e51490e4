import { member, replyOf, rule, stringOf } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { holdsImage, MADE, whenGood } from './_image.ts';

/** The state of a task that leaves nothing to ask for. */
const DONE = 'SUCCEEDED';

export default rule({
  level: 'must',
  says: 'The image is in the same answer, with no task to ask for.',
  see: 'anyint/overview#Async vs synchronous routes',
  on: MADE,
  when: (evidence) =>
    allHold(whenGood(evidence), replyOf(evidence.exchange) !== undefined || 'the answer is no JSON'),
  *check({ exchange }) {
    const output = member(replyOf(exchange), 'output');
    const state = stringOf(member(output, 'task_status'));
    if (state !== undefined && state !== DONE)
      yield {
        at: '/response/body/output/task_status',
        expected: 'an image, and no task to ask for',
        actual: state,
      };
    else if (!holdsImage(output))
      yield {
        at: '/response/body',
        expected: 'an image, or the address of one, in output',
        actual: (exchange.response?.body.text ?? '').slice(0, 200),
      };
  },
});
