import type { JsonObject, JsonValue } from '../../../model/index.ts';
import { arrayOf, member, stringOf } from '../../../schema/read.ts';
import { endedAt } from '../../making/ending.ts';
import { madeValue } from '../../making/made-value.ts';
import { signText } from '../../making/signatures.ts';
import { IMAGE_TOKENS, tokensIn } from '../../making/tokens.ts';
import type { Served } from './catalogue.ts';
import { imagePart } from './images.ts';
import { configOf, hasTool, promptOf, stringsOf } from './request.ts';
import { groundingOf } from './search.ts';
import { answerText } from './text.ts';
import type { Thought } from './thinking.ts';
import type { Counted } from './tokens.ts';
import { callParts, callTokens } from './tools.ts';

/** One finished candidate. */
export interface Made {
  readonly parts: readonly JsonObject[];
  readonly finishReason: 'STOP' | 'MAX_TOKENS';
  /** Members beside content and finishReason, known only at the end. */
  readonly rest: JsonObject;
  readonly tokens: Counted;
}

/** What a candidate is made of. */
export interface Order {
  readonly body: JsonValue | undefined;
  readonly model: Served;
  readonly modalities: readonly string[];
  readonly thought: Thought;
  /** Tokens that are left for the answer. */
  readonly room: number;
  /** Ratings come with every answer, not only where safetySettings ask for them. */
  readonly alwaysRates: boolean;
}

type Ended = Pick<Made, 'finishReason'> & { readonly text: string };

const ended = (body: JsonValue | undefined, full: string, room: number): Ended => {
  const { text, by } = endedAt(full, stringsOf(configOf(body, 'stopSequences')), room);
  return { text, finishReason: by === 'limit' ? 'MAX_TOKENS' : 'STOP' };
};

const structuredText = (body: JsonValue | undefined): string | undefined => {
  const type = stringOf(configOf(body, 'responseMimeType'));
  const schema = configOf(body, 'responseSchema') ?? configOf(body, 'responseJsonSchema');
  if (type === 'text/x.enum') return String(madeValue(schema ?? {}, 'example'));
  if (type !== 'application/json') return undefined;
  const fallback = { type: 'object', properties: { answer: { type: 'string' } } };
  return JSON.stringify(madeValue(schema ?? fallback, promptOf(body).slice(0, 40) || 'example'));
};

const CATEGORIES = ['HATE_SPEECH', 'DANGEROUS_CONTENT', 'HARASSMENT', 'SEXUALLY_EXPLICIT'].map(
  (name) => `HARM_CATEGORY_${name}`,
);

const ratingsOf = ({ body, alwaysRates }: Order): JsonObject => {
  const asked = arrayOf(member(body, 'safetySettings')).flatMap(
    (one) => stringOf(member(one, 'category')) ?? [],
  );
  if (asked.length === 0 && !alwaysRates) return {};
  const categories = [...new Set([...CATEGORIES, ...asked])];
  return { safetyRatings: categories.map((category) => ({ category, probability: 'NEGLIGIBLE' })) };
};

const withCalls = (order: Order, calls: readonly JsonObject[]): Made => {
  const tokens = callTokens(calls);
  const rest = ratingsOf(order);
  if (tokens > order.room)
    return { parts: [{ text: '' }], finishReason: 'MAX_TOKENS', rest, tokens: { text: 0, image: 0 } };
  const finishMessage = 'Model generated function call(s).';
  return {
    parts: calls,
    finishReason: 'STOP',
    rest: { ...rest, finishMessage },
    tokens: { text: tokens, image: 0 },
  };
};

const withText = (order: Order, variant: number): Made => {
  const { body, modalities, thought, room } = order;
  const full = modalities.includes('TEXT') ? (structuredText(body) ?? answerText(body, variant)) : '';
  const { text, finishReason } = ended(body, full, room);
  const tokens = tokensIn(text);
  const wantsImage = modalities.includes('IMAGE');
  const fits = wantsImage && room - tokens >= IMAGE_TOKENS;
  const signed = thought.tokens > 0 ? { thoughtSignature: signText(text) } : {};
  const written = full !== '' || !wantsImage ? [{ text, ...signed }] : [];
  const searched = hasTool(body, 'googleSearch') ? { groundingMetadata: groundingOf(body, text) } : {};
  return {
    parts: fits ? [...written, imagePart(body)] : written,
    finishReason: wantsImage && !fits ? 'MAX_TOKENS' : finishReason,
    rest: { ...ratingsOf(order), ...searched },
    tokens: { text: tokens, image: fits ? IMAGE_TOKENS : 0 },
  };
};

/** One candidate for a request; `variant` is its index. */
export const candidateFor = (order: Order, variant: number): Made => {
  const calls = callParts(order.body, order.model.thinking !== 'none');
  const answered = calls.length > 0 ? withCalls(order, calls) : withText(order, variant);
  const { part } = order.thought;
  return part === undefined ? answered : { ...answered, parts: [part, ...answered.parts] };
};
