import {
  type Evidence,
  type Exchange,
  endsOf,
  replyOf,
  requestOf,
  rule,
  stepNameOf,
  succeeded,
  valueAt,
} from 'concordat/suite';
import { CALL_BACK } from '../_words.ts';

const pollsIn = ({ exchanges }: Evidence): readonly Exchange[] =>
  Object.values(exchanges).filter(({ step }) => stepNameOf(step) === 'task.poll');

export default rule({
  level: 'should',
  says: 'A task comes to its end also where whoever is called back never answers.',
  see: 'anyint/music-tasks-and-webhooks#Music Tasks and Webhooks',
  on: { scenario: 'suno/callbacks/deaf-receiver' },
  when: (evidence) => {
    const { task } = evidence.exchanges;
    const address = task === undefined ? undefined : valueAt(requestOf(task), '/callBackUrl');
    if (address === undefined || address === CALL_BACK) return 'no call could be heard';
    return succeeded(pollsIn(evidence).at(-1)) || 'the task could not be queried';
  },
  *check(evidence) {
    const last = pollsIn(evidence).at(-1);
    const { task } = evidence.contract.operations.find(({ id }) => id === 'generateLyrics') ?? {};
    if (last === undefined || task === undefined) return;
    const state = valueAt(replyOf(last), task.state);
    if (endsOf(task).includes(String(state))) return;
    yield {
      at: `/${last.step}/response/body${task.state}`,
      expected: endsOf(task).join(', '),
      actual: state ?? 'none',
    };
  },
});
