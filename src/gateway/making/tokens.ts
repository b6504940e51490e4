// One sign of a script without spaces, up to six letters, up to three digits, or one other sign.
const TOKEN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]|[\p{L}\p{M}]{1,6}|\p{N}{1,3}|\S/gu;

/** What one image costs, as Google publishes for images of up to 384 pixels. */
export const IMAGE_TOKENS = 258;

/** Tokens of a text; never fewer for a longer text. */
export const tokensIn = (text: string): number => text.match(TOKEN)?.length ?? 0;

/** The longest beginning of a text that has no more tokens than the limit. */
export const cutToTokens = (text: string, limit: number): string => {
  // A token has at least one character.
  if (text.length <= limit) return text;
  let end = 0;
  let count = 0;
  for (const token of text.matchAll(TOKEN)) {
    if (count === limit) return text.slice(0, end);
    count += 1;
    end = token.index + token[0].length;
  }
  return text;
};

/** The tokens of a text as strings that join to it: each with the space before it, the last with what follows. */
export const tokenStrings = (text: string): readonly string[] => {
  const ends = [...text.matchAll(TOKEN)].map(({ 0: token, index }) => index + token.length);
  return ends.map((end, n) => text.slice(ends[n - 1] ?? 0, n === ends.length - 1 ? undefined : end));
};
