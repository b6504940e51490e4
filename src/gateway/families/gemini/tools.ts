import type { JsonObject, JsonValue } from '../../../model/index.ts';
import { isObject, member, stringOf } from '../../../schema/read.ts';
import { digestOf } from '../../seeded.ts';
import { madeValue } from './made-value.ts';
import type { Declared } from './request.ts';
import { declaredIn, promptOf, stringsOf, turnsOf } from './request.ts';
import { signCall } from './signatures.ts';
import { tokensIn } from './tokens.ts';

const callingConfig = (body: JsonValue | undefined): JsonValue | undefined =>
  member(member(body, 'toolConfig'), 'functionCallingConfig');

/** The functions that the model may call now; none where it is forbidden or has just got the answers. */
export const callable = (body: JsonValue | undefined): readonly Declared[] => {
  const config = callingConfig(body);
  const answered = turnsOf(body)
    .at(-1)
    ?.parts.some((part) => 'functionResponse' in part);
  if (answered || stringOf(member(config, 'mode')) === 'NONE') return [];
  const allowed = stringsOf(member(config, 'allowedFunctionNames'));
  const declared = declaredIn(body);
  return allowed.length === 0 ? declared : declared.filter(({ name }) => allowed.includes(name));
};

const SEARCHED = 500;

const wordsOf = (prompt: string): readonly string[] => {
  // Names, as far as capitals tell: not the first word of a sentence.
  const names = [...prompt.slice(0, SEARCHED).matchAll(/(?<![.?!]\s)(?<=\s)\p{Lu}[\p{L}-]+/gu)].map(
    ([name]) => name,
  );
  return names.length === 0 ? ['example'] : names;
};

const chosen = (functions: readonly Declared[], prompt: string): readonly (readonly [Declared, string])[] => {
  const words = wordsOf(prompt);
  const [word = 'example', second] = words;
  const mentioned = functions.filter(({ name }) => prompt.includes(name));
  const [first] = mentioned.length > 0 ? mentioned : functions;
  if (first === undefined) return [];
  if (!/\b(?:both|each|parallel|every)\b/i.test(prompt)) return [[first, word]];
  if (functions.length > 1) return functions.map((one) => [one, word]);
  return [...new Set([word, second ?? 'London'])].map((one) => [first, one]);
};

/** The parts with the model's function calls; where it thinks, the first one carries a signature (google/thought-signatures#Function calls). */
export const callParts = (body: JsonValue | undefined, thinks: boolean): readonly JsonObject[] => {
  const prompt = promptOf(body);
  return chosen(callable(body), prompt).map(([{ name, parameters }, word], n) => {
    const args = parameters === undefined ? {} : madeValue(parameters, word);
    const call = { name, args: isObject(args) ? args : {} };
    const id = digestOf(prompt, name, String(n)).slice(0, 8);
    const functionCall = thinks ? { ...call, id } : call;
    return { functionCall, ...(thinks && n === 0 ? { thoughtSignature: signCall(call) } : {}) };
  });
};

/** Tokens of function calls. */
export const callTokens = (parts: readonly JsonObject[]): number =>
  parts.reduce((sum, { functionCall }) => {
    const name = stringOf(member(functionCall, 'name')) ?? '';
    return sum + tokensIn(name) + tokensIn(JSON.stringify(member(functionCall, 'args') ?? {}));
  }, 0);
