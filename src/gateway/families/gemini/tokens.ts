import type { JsonObject, JsonValue } from '../../../model/index.ts';
import { member, stringOf } from '../../../schema/read.ts';
import { partsOf, turnsOf } from './request.ts';

// One sign of a script without spaces, up to six letters, up to three digits, or one other sign.
const TOKEN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]|[\p{L}\p{M}]{1,6}|\p{N}{1,3}|\S/gu;

/** What one image costs, as the service publishes for images of up to 384 pixels. */
export const IMAGE_TOKENS = 258;

/** Tokens by modality. */
export interface Counted {
  readonly text: number;
  readonly image: number;
}

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

const isImage = (part: JsonObject): boolean =>
  (stringOf(member(member(part, 'inlineData'), 'mimeType')) ?? '').startsWith('image/');

const countPart = (part: JsonObject): Counted => {
  if (isImage(part)) return { text: 0, image: IMAGE_TOKENS };
  const text = stringOf(part.text);
  if (text !== undefined) return { text: tokensIn(text), image: 0 };
  const { thoughtSignature: _, ...rest } = part;
  return { text: tokensIn(JSON.stringify(rest)), image: 0 };
};

const sum = (counts: readonly Counted[]): Counted =>
  counts.reduce((all, one) => ({ text: all.text + one.text, image: all.image + one.image }), {
    text: 0,
    image: 0,
  });

/** Tokens of a prompt: contents, systemInstruction and tools (antigravity/gemini-format#Token Counting). */
export const promptTokens = (body: JsonValue | undefined): Counted => {
  const turns = [{ parts: partsOf(member(body, 'systemInstruction')) }, ...turnsOf(body)];
  const tools = member(body, 'tools');
  const counted = sum(turns.flatMap(({ parts }) => parts.map(countPart)));
  const text = counted.text + (tools === undefined ? 0 : tokensIn(JSON.stringify(tools)));
  // A prompt of nothing but an empty text still costs its start.
  return { ...counted, text: Math.max(text, counted.image === 0 ? 1 : 0) };
};
