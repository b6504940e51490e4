import type { JsonObject, JsonValue } from '../../../model/index.ts';
import { member, stringOf } from '../../../schema/read.ts';
import { IMAGE_TOKENS, tokensIn } from '../../making/tokens.ts';
import { partsOf, turnsOf } from './request.ts';

/** Tokens by modality. */
export interface Counted {
  readonly text: number;
  readonly image: number;
}

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
