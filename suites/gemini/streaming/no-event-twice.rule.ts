import { eventsOf, rule } from 'concordat/suite';
import { candidatesIn, chunksOf, hasChunks, STREAMED, saidIn } from './_stream.ts';

// Shorter texts, such as a line end, may well come twice with the same counts beside them.
const LEAST_CHARACTERS = 16;

export default rule({
  level: 'should',
  says: 'No event of a stream is sent twice.',
  see: 'google/discovery#models.streamGenerateContent',
  on: STREAMED,
  when: (evidence) => {
    const chunks = hasChunks(evidence);
    if (chunks !== true) return chunks;
    return chunksOf(evidence.exchange).length > 1 || 'the stream holds a single event';
  },
  *check({ exchange }) {
    const long = chunksOf(exchange).filter((chunk) =>
      candidatesIn(chunk).some((candidate) => saidIn(candidate).length >= LEAST_CHARACTERS),
    );
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
