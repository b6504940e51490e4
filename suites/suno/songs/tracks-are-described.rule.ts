import { type JsonObject, numberOf, rule } from 'concordat/suite';
import { saidIn, songState, tracksIn } from '../_suno.ts';

/** What is wrong with a track: which member, what it should be, what it is. */
function* wrongIn(track: JsonObject, ids: ReadonlySet<string>) {
  const id = saidIn(track, 'id');
  if (id === undefined) yield ['id', 'the id of the track', track['id'] ?? 'none'] as const;
  else if (ids.has(id)) yield ['id', 'an id of its own', `${id}, which another track has`] as const;
  if (!((numberOf(track['duration']) ?? 0) > 0))
    yield ['duration', 'more than 0 seconds', track['duration'] ?? 'none'] as const;
}

export default rule({
  level: 'should',
  says: 'Each track of a finished song has an id of its own, by which it is extended and exported, and lasts longer than nothing.',
  see: 'sunoapi/docs#Get Music Generation Details',
  on: { operation: 'getSongTask', status: 'success' },
  when: ({ exchange }) => {
    if (songState(exchange) !== 'SUCCESS') return 'the song is not finished';
    return tracksIn(exchange).length > 0 || 'the answer holds no track';
  },
  *check({ exchange }) {
    const ids = new Set<string>();
    for (const { at, value } of tracksIn(exchange)) {
      for (const [name, expected, actual] of wrongIn(value, ids))
        yield { at: `${at}/${name}`, expected, actual };
      ids.add(saidIn(value, 'id') ?? '');
    }
  },
});
