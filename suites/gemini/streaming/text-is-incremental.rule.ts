import { type Finding, rule } from 'concordat/suite';
import { indexOf, type Placed } from '../_reply.ts';
import { candidatesIn, chunksOf, hasChunks, STREAMED, saidIn } from './_stream.ts';

// A model may say a short thing twice; nobody repeats by chance all that was said in several events.
const LEAST_CHARACTERS = 24;
const LEAST_CHARACTERS_OF_ONE_EVENT = 80;

const repeats = (texts: readonly Placed<string>[]): Finding | undefined => {
  let said = '';
  for (const [n, { at, value }] of texts.entries()) {
    const enough = n > 1 ? LEAST_CHARACTERS : LEAST_CHARACTERS_OF_ONE_EVENT;
    if (said.length >= enough && value.startsWith(said))
      return {
        at,
        expected: 'only the text that is new',
        actual: `the event says again all ${said.length} characters that ${n} events said before: ${said.slice(0, 60)}…`,
      };
    said += value;
  }
  return undefined;
};

export default rule({
  level: 'should',
  says: 'The text of a stream is incremental: no event repeats what earlier ones said.',
  see: 'google/discovery#models.streamGenerateContent',
  on: STREAMED,
  when: (evidence) => {
    const chunks = hasChunks(evidence);
    if (chunks !== true) return chunks;
    const texts = chunksOf(evidence.exchange)
      .flatMap(candidatesIn)
      .filter((one) => saidIn(one) !== '');
    return texts.length > 1 || 'the text came in a single event';
  },
  *check({ exchange }) {
    const candidates = chunksOf(exchange).flatMap(candidatesIn);
    for (const index of new Set(candidates.map(indexOf))) {
      const texts = candidates
        .filter((candidate) => indexOf(candidate) === index)
        .map((candidate) => ({ at: candidate.at, value: saidIn(candidate) }))
        .filter(({ value }) => value !== '');
      const finding = repeats(texts);
      if (finding !== undefined) yield finding;
    }
  },
});
