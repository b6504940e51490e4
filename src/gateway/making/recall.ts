// Only the beginning of a text is searched, and the last texts, for few things: patterns must not run along a megabyte.
const SEARCHED = 500;
const MOST_TEXTS = 50;
const MOST_THINGS = 12;

const WHICH_FIRST = /\bwhich\b.*\b(?:name|mention|say)\b.*\b(first|last|second)\b/i;
const TWO_NAMED = /\b(?:the |a )?([\p{L}-]+) and (?:the |a )?([\p{L}-]+)[.!]?\s*$/iu;
const ABOUT = /\b(?:my|the|our)\s+((?:[\p{L}-]+\s+){0,2}[\p{L}-]+)/giu;

const told = (thing: string, text: string): string | undefined => {
  const words = thing.split(/\s+/).join('\\s+');
  const said = new RegExp(
    `\\b${words}\\b\\s+(?:is|was|are|=)\\s+(?:called\\s+)?["“'\`]?([\\p{L}\\d][\\p{L}\\d-]*)`,
    'iu',
  );
  return said.exec(text)?.[1];
};

/**
 * What was said earlier and is asked for now: `My code word is X.` … `What is my code word?`, and which of two was
 * named first. Undefined where the prompt asks for nothing of that kind.
 */
export const recalled = (prompt: string, earlier: readonly string[]): string | undefined => {
  const texts = earlier
    .slice(-MOST_TEXTS)
    .map((text) => text.slice(0, SEARCHED))
    .reverse();
  const question = prompt.slice(0, SEARCHED);
  const order = WHICH_FIRST.exec(question)?.[1]?.toLowerCase();
  for (const text of texts) {
    const pair = order === undefined ? null : TWO_NAMED.exec(text.trim());
    if (pair !== null) return order === 'first' ? pair[1] : pair[2];
  }
  if (!/\?|\b(?:tell|repeat|recall|remind|say)\b/i.test(question)) return undefined;
  const things = [...question.matchAll(ABOUT)].flatMap(([, thing = '']) => {
    const words = thing.split(/\s+/);
    // The longest name first, then without what follows it in the sentence.
    return words.map((_, n) => words.slice(0, words.length - n).join(' '));
  });
  for (const thing of things.slice(0, MOST_THINGS))
    for (const text of texts) {
      const found = told(thing, text);
      if (found !== undefined) return found;
    }
  return undefined;
};
