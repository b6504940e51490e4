import { type Evidence, type Exchange, everyAt, replyOf, rule, stepNameOf, valueAt } from 'concordat/suite';

const PICTURES = '/data/task_result/images';
const ASKED = 2;

/** The answer that told that the task has ended well; undefined where none did. */
const endIn = ({ exchanges }: Evidence): Exchange | undefined =>
  Object.values(exchanges).find(
    (exchange) =>
      stepNameOf(exchange.step) === 'pictures.poll' &&
      valueAt(replyOf(exchange), '/data/task_status') === 'succeed',
  );

export default rule({
  level: 'should',
  says: 'A task that was asked for two pictures ends with two.',
  see: 'anyint/image-generation#Kling v2.1 example',
  on: { scenario: 'kling/image-generation/two-pictures' },
  when: (evidence) => endIn(evidence) !== undefined || 'the task did not end well',
  *check(evidence) {
    const end = endIn(evidence);
    if (end === undefined) return;
    const made = everyAt(replyOf(end), `${PICTURES}/*/url`).length;
    if (made !== ASKED)
      yield { at: `/${end.step}/response/body${PICTURES}`, expected: `${ASKED} pictures`, actual: made };
  },
});
