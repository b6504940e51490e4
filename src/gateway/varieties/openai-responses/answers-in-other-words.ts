import type { JsonObject, JsonValue } from '../../../model/index.ts';
import { arrayOf, isObject } from '../../../schema/read.ts';
import { changeJson, fault } from '../../reply.ts';

const A = 'a'.charCodeAt(0);
const LETTERS = 26;
const ZERO = '0'.charCodeAt(0);
const DIGITS = 10;

const turned = (sign: string, first: number, count: number): string =>
  String.fromCharCode(first + ((sign.charCodeAt(0) - first + count / 2) % count));

// Sign by sign, so that the pieces of a text still join to the whole.
const reworded = (text: string): string =>
  text
    .replace(/[a-z]/g, (letter) => turned(letter, A, LETTERS))
    .replace(/\d/g, (digit) => turned(digit, ZERO, DIGITS));

const SAID = ['text', 'delta'];

const changed = (value: JsonValue): JsonValue => {
  if (Array.isArray(value)) return arrayOf(value).map(changed);
  if (!isObject(value)) return value;
  if (/function_call_arguments/.test(String(value['type']))) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]): [string, JsonValue] => [
      name,
      SAID.includes(name) && typeof inner === 'string' ? reworded(inner) : changed(inner),
    ]),
  ) satisfies JsonObject;
};

export default fault({
  does: 'Says something else than it was asked to say.',
  // A model need not do what it is asked; from outside that looks like a turn or a result that was lost.
  breaks: [
    'openai-responses/function-calling/result-reaches-the-model',
    'openai-responses/state/previous-response-is-remembered',
  ],
  answer: (reply, { bodyText }) =>
    /json_(?:schema|object)/.test(bodyText) ? reply : changeJson(reply, changed),
});
