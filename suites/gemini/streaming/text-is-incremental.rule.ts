import { type Finding, rule } from 'concordat/suite';
import { indexOf, type Placed } from '../_reply.ts';
import { isPeriodic } from './_periodic.ts';
import { candidatesIn, chunksOf, hasChunks, STREAMED, saidIn } from './_stream.ts';

// A model may say a short thing twice; nobody repeats by chance all that was said in several events.
const LEAST_CHARACTERS = 24;
const LEAST_CHARACTERS_OF_ONE_EVENT = 80;

/** True where each of three texts in a row begins with the one before it. */
const isCumulative = (first: string, second: string, third: string): boolean =>
  second.length > first.length &&
  second.startsWith(first) &&
  third.length > second.length &&
  third.startsWith(second);

/** What an event says again of all that was said before it; undefined where that may be chance, or a model that repeats itself. */
const againIn = (texts: readonly Placed<string>[], n: number, said: string): string | undefined => {
  const [first = '', second = '', text = ''] = [n - 2, n - 1, n].map((place) => texts[place]?.value);
  const enough = n > 1 ? LEAST_CHARACTERS : LEAST_CHARACTERS_OF_ONE_EVENT;
  if (said.length >= enough && text.startsWith(said) && !isPeriodic(said)) return said;
  const grows = n > 1 && second.length >= LEAST_CHARACTERS && isCumulative(first, second, text);
  return grows && !isPeriodic(second) ? second : undefined;
};

const repeats = (texts: readonly Placed<string>[]): Finding | undefined => {
  let said = '';
  for (const [n, { at, value }] of texts.entries()) {
    const again = againIn(texts, n, said);
    if (again !== undefined)
      return {
        at,
        expected: 'only the text that is new',
        actual: `the event says again the ${again.length} characters that came before: ${again.slice(0, 60)}…`,
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
