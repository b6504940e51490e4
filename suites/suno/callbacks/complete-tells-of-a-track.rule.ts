import {
  arrayOf,
  type Evidence,
  type Exchange,
  isObject,
  type JsonValue,
  jsonOf,
  numberOf,
  type Pointer,
  rule,
  type TaskCallback,
  valueAt,
} from 'concordat/suite';
import { saidIn } from '../_suno.ts';

/** How the task of a case is called back about, where it makes a song. */
const callbackIn = ({ case: { steps }, contract }: Evidence): TaskCallback | undefined => {
  const [first] = steps;
  const { task } = contract.operations.find(({ id }) => id === first?.operation) ?? {};
  return task?.name === 'song' ? task.callback : undefined;
};

/** The first of some places of a body where a list stands: flat, as it is printed, or wrapped as upstream has it. */
const listIn = (body: JsonValue | undefined, places: readonly Pointer[]): Pointer | undefined =>
  places.find((at) => Array.isArray(valueAt(body, at)));

/** The calls that tell of a finished song. */
const completed = (evidence: Evidence): readonly Exchange[] => {
  const callback = callbackIn(evidence);
  const last = callback?.stages.at(-1);
  return Object.values(evidence.exchanges).filter(({ apart, request }) => {
    const body = jsonOf(request.body);
    return apart === 'callback' && callback?.stage.some((at) => valueAt(body, at) === last) === true;
  });
};

const isTrack = (value: JsonValue): boolean =>
  isObject(value) &&
  ['id', 'audio_url', 'title'].every((name) => saidIn(value, name) !== undefined) &&
  (numberOf(value['duration']) ?? 0) > 0;

export default rule({
  level: 'should',
  says: 'A call that tells that a song is complete has a track with its id, audio_url, title and duration.',
  see: 'anyint/music-tasks-and-webhooks#Callback example',
  on: { scenario: 'tasks/lifecycle/whole' },
  when: (evidence) => completed(evidence).length > 0 || 'no call told that a song is complete',
  *check(evidence) {
    const places = callbackIn(evidence)?.items ?? [];
    for (const { step, request } of completed(evidence)) {
      const body = jsonOf(request.body);
      const at = listIn(body, places) ?? places[0] ?? '';
      const items = arrayOf(valueAt(body, at));
      if (items.some(isTrack)) continue;
      const expected = 'a track with id, audio_url, title and duration';
      const actual = items.length === 0 ? 'no track' : JSON.stringify(items[0]).slice(0, 200);
      yield { at: `/${step}/request/body${at}`, expected, actual };
    }
  },
});
