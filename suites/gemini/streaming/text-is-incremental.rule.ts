import { type Finding, rule } from 'concordat/suite';
import { indexOf, type Placed } from '../_reply.ts';
import { isPeriodic } from './_periodic.ts';
import { candidatesIn, chunksOf, hasChunks, STREAMED, saidIn } from './_stream.ts';

// A model may say a short thing twice; nobody repeats by chance all that was said in several events.
const LEAST_CHARACTERS = 24;
const LEAST_CHARACTERS_OF_ONE_EVENT = 80;

/** True where every text of several begins with all of the one before it, and that is no model that repeats itself. */
const areCumulative = (texts: readonly string[]): boolean => {
  const last = texts.at(-1) ?? '';
  return (
    texts.length > 2 &&
    last.length >= LEAST_CHARACTERS &&
    last.length > (texts[0] ?? '').length &&
    texts.slice(1).every((text, n) => text.startsWith(texts[n] ?? '')) &&
    !isPeriodic(last)
  );
};

const repeats = (texts: readonly Placed<string>[]): Finding | undefined => {
  const expected = 'only the text that is new';
  const last = texts.at(-1);
  if (last !== undefined && areCumulative(texts.map(({ value }) => value)))
    return { at: last.at, expected, actual: 'every event says again all that the one before it said' };
  let said = '';
  for (const [n, { at, value }] of texts.entries()) {
    const enough = n > 1 ? LEAST_CHARACTERS : LEAST_CHARACTERS_OF_ONE_EVENT;
    if (said.length >= enough && value.startsWith(said) && !isPeriodic(said)) {
      const actual = `the event says again all ${said.length} characters that ${n} events said before: ${said.slice(0, 60)}…`;
      return { at, expected, actual };
    }
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
      .map(saidIn)
      .filter((text) => text !== '');
    if (texts.length < 2) return 'the text came in a single event';
    return texts.join('').length >= LEAST_CHARACTERS || 'too little was said to tell';
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
