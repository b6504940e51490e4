import type { Finding } from 'concordat/suite';
import type { Placed } from './_placed.ts';

// A model may say a short thing twice; nobody repeats by chance all that was said in several events.
const LEAST_CHARACTERS_OF_ONE_EVENT = 80;

/** Shorter texts are too little to tell. */
export const LEAST_CHARACTERS = 24;

/** True for a text that is a shorter one said at least twice over, as "no, no, no, no": a model may say that again and again. */
export const isPeriodic = (text: string): boolean => {
  // The longest beginning of each head of the text that is also its end, by Knuth, Morris and Pratt.
  const borders: number[] = [0];
  for (let n = 1, length = 0; n < text.length; n += 1) {
    while (length > 0 && text[n] !== text[length]) length = borders[length - 1] ?? 0;
    if (text[n] === text[length]) length += 1;
    borders.push(length);
  }
  const period = text.length - (borders.at(-1) ?? 0);
  return period * 2 <= text.length;
};

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

/** Where a piece of one text says again all that the pieces before it said; none of them is empty. */
export const repetitionIn = (
  pieces: readonly Placed<string>[],
  { orTwice = true } = {},
): Finding | undefined => {
  const expected = 'only what is new';
  const last = pieces.at(-1);
  if (last !== undefined && areCumulative(pieces.map(({ value }) => value)))
    return { at: last.at, expected, actual: 'every event says again all that the one before it said' };
  let said = '';
  for (const [n, { at, value }] of pieces.entries()) {
    const enough = n > 1 ? LEAST_CHARACTERS : LEAST_CHARACTERS_OF_ONE_EVENT;
    const isNew = orTwice || value !== pieces[n - 1]?.value;
    if (isNew && said.length >= enough && value.startsWith(said) && !isPeriodic(said))
      return {
        at,
        expected,
        actual: `the event says again all ${said.length} characters that ${n} events said before: ${said.slice(0, 60)}…`,
      };
    said += value;
  }
  return undefined;
};
