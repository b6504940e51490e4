import type { JsonObject, JsonValue } from '../../../model/index.ts';
import { isObject, member, stringOf } from '../../../schema/read.ts';
import { answerFrom, answerTo, isPlainOrder } from '../../making/answer-text.ts';
import { endedAt } from '../../making/ending.ts';
import { madeValue } from '../../making/made-value.ts';
import { pictureIn, tellOf } from '../../making/pictures.ts';
import { recalled } from '../../making/recall.ts';
import { tokensIn } from '../../making/tokens.ts';
import {
  bytesIn,
  instructionOf,
  lastOfUser,
  pictureAddresses,
  promptOf,
  resultsOf,
  userTexts,
} from './messages.ts';
import { stopsOf } from './options.ts';
import { callsFor, callTokens } from './tools.ts';

/** One finished choice. */
export interface Made {
  readonly text: string;
  readonly calls: readonly JsonObject[];
  readonly finish: 'stop' | 'length' | 'tool_calls';
  readonly tokens: number;
}

const pictureText = (body: JsonValue | undefined): string | undefined => {
  const addresses = pictureAddresses(lastOfUser(body));
  if (addresses.length === 0) return undefined;
  const pictures = addresses.map((address) => {
    const bytes = bytesIn(address);
    return bytes === undefined ? undefined : pictureIn(bytes);
  });
  return tellOf(pictures, promptOf(body));
};

const ANY_OBJECT = { type: 'object', properties: { answer: { type: 'string' } } };

const structuredText = (body: JsonValue | undefined): string | undefined => {
  const format = member(body, 'response_format');
  const type = stringOf(member(format, 'type'));
  if (type !== 'json_object' && type !== 'json_schema') return undefined;
  const schema = member(member(format, 'json_schema'), 'schema');
  const word = promptOf(body).slice(0, 40) || 'example';
  return JSON.stringify(madeValue(isObject(schema) ? schema : ANY_OBJECT, word));
};

/** The whole text of an answer; variant 0 is the first choice. */
const textFor = (body: JsonValue | undefined, variant: number): string => {
  const structured = structuredText(body);
  if (structured !== undefined) return structured;
  const results = resultsOf(body);
  if (results.length > 0) return answerFrom(results);
  const prompt = promptOf(body);
  const other = isPlainOrder(prompt)
    ? undefined
    : (pictureText(body) ?? recalled(prompt, userTexts(body).slice(0, -1)));
  return other ?? answerTo({ prompt, instruction: instructionOf(body) }, variant);
};

/** One choice for a request with `room` tokens left for it; `salt` keeps the ids of its calls apart from all others. */
export const choiceFor = (
  body: JsonValue | undefined,
  variant: number,
  { room, salt }: { readonly room: number; readonly salt: string },
): Made => {
  const calls = callsFor(body, `${salt} ${variant}`);
  const cost = callTokens(calls);
  if (calls.length > 0 && cost > room) return { text: '', calls: [], finish: 'length', tokens: 0 };
  if (calls.length > 0) return { text: '', calls, finish: 'tool_calls', tokens: cost };
  const { text, by } = endedAt(textFor(body, variant), stopsOf(body), room);
  return { text, calls, finish: by === 'limit' ? 'length' : 'stop', tokens: tokensIn(text) };
};
