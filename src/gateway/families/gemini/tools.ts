import type { JsonObject, JsonValue } from '../../../model/index.ts';
import { member, stringOf } from '../../../schema/read.ts';
import type { Declared } from '../../making/calls.ts';
import { argumentsFor, chosenCalls } from '../../making/calls.ts';
import { tokensIn } from '../../making/tokens.ts';
import { digestOf } from '../../seeded.ts';
import { declaredIn, promptOf, stringsOf, turnsOf } from './request.ts';
import { signCall } from './signatures.ts';

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

/** The parts with the model's function calls; where it thinks, the first one carries a signature (google/thought-signatures#Function calls). */
export const callParts = (body: JsonValue | undefined, thinks: boolean): readonly JsonObject[] => {
  const prompt = promptOf(body);
  return chosenCalls(callable(body), prompt).map((chosen, n) => {
    const { name } = chosen.called;
    const call = { name, args: argumentsFor(chosen) };
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
