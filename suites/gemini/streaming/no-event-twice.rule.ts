import { eventsOf, type JsonObject, rule } from 'concordat/suite';
import { isPeriodic } from '../../_incremental-text.ts';
import type { Placed } from '../../_placed.ts';
import { candidatesIn, chunksOf, hasChunks, STREAMED, saidIn } from './_stream.ts';

// Shorter texts, such as a line end, may well come twice with the same counts beside them.
const LEAST_CHARACTERS = 16;

// A model that says the same words over and over fills events that are alike.
const isTelling = (chunk: Placed<JsonObject>): boolean =>
  candidatesIn(chunk)
    .map(saidIn)
    .some((text) => text.length >= LEAST_CHARACTERS && !isPeriodic(text));

export default rule({
  level: 'should',
  says: 'No event of a stream is sent twice.',
  see: 'google/discovery#models.streamGenerateContent',
  on: STREAMED,
  when: (evidence) => {
    const chunks = hasChunks(evidence);
    if (chunks !== true) return chunks;
    return (
      chunksOf(evidence.exchange).filter(isTelling).length > 1 || 'fewer than two events say enough to tell'
    );
  },
  *check({ exchange }) {
    const long = chunksOf(exchange).filter(isTelling);
    const data = new Map(eventsOf(exchange).map(({ at, item }) => [at, item.data]));
    const twice = long.find(({ at }, n) => n > 0 && data.get(at) === data.get(long[n - 1]?.at ?? ''));
    if (twice !== undefined)
      yield {
        at: twice.at,
        expected: 'each event once',
        actual: 'the same event as the one before it, so its text is said twice',
      };
  },
});
