import type { JsonValue } from '../../../model/index.ts';
import { stringOf } from '../../../schema/read.ts';
import type { Refusal } from '../../refusal.ts';
import { invalid } from './errors.ts';
import type { Turn } from './request.ts';
import { dataOf, turnsOf } from './request.ts';
import { isGenuine } from './signatures.ts';

const callsIn = (turn: Turn | undefined): number => dataOf(turn?.parts ?? [], 'functionCall').length;
const responsesIn = (turn: Turn | undefined): number => dataOf(turn?.parts ?? [], 'functionResponse').length;

/** Calls follow a user turn, responses follow their calls in the same number (google/function-calling#Turns). */
export const checkFunctionTurns = (body: JsonValue | undefined): Refusal | undefined => {
  const turns = turnsOf(body);
  for (const [n, turn] of turns.entries()) {
    const before = turns[n - 1];
    const after = turns[n + 1];
    if (callsIn(turn) > 0 && (before === undefined || before.role === 'model'))
      return invalid(
        'Please ensure that function call turn comes immediately after a user turn or after a function response turn.',
      );
    if (responsesIn(turn) > 0 && callsIn(before) === 0)
      return invalid(
        'Please ensure that function response turn comes immediately after a function call turn.',
      );
    if (callsIn(turn) > 0 && after !== undefined && responsesIn(after) !== callsIn(turn))
      return invalid(
        'Please ensure that the number of function response parts is equal to the number of function call parts of the function call turn.',
      );
  }
  return undefined;
};

const isAsking = (turn: Turn): boolean =>
  turn.role !== 'model' && turn.parts.some((part) => !('functionResponse' in part));

const missing = (name: string, position: number): Refusal =>
  invalid(
    `Function call is missing a thought_signature in functionCall parts. This is required for tools to work correctly, and missing thought_signature may lead to degraded model performance. Additional data, function call \`default_api:${name}\` , position ${position}. Please refer to https://ai.google.dev/gemini-api/docs/thought-signatures for more details.`,
  );

/**
 * In the current turn each step's first function call brings its signature back, and no signature was changed
 * (google/thought-signatures#Validation). Earlier turns are not looked at.
 */
export const checkSignatures = (body: JsonValue | undefined): Refusal | undefined => {
  const turns = turnsOf(body);
  const start = turns.findLastIndex(isAsking);
  for (const [n, turn] of turns.entries()) {
    if (n <= start || turn.role !== 'model') continue;
    const first = turn.parts.find((part) => 'functionCall' in part);
    const [call] = dataOf(turn.parts, 'functionCall');
    if (first !== undefined && stringOf(first.thoughtSignature) === undefined)
      return missing(stringOf(call?.name) ?? '', n + 1);
    const changed = turn.parts.findIndex((part) => {
      const signature = stringOf(part.thoughtSignature);
      return signature !== undefined && !isGenuine(signature, part);
    });
    if (changed !== -1)
      return invalid(
        `The thought_signature of contents[${n}].parts[${changed}] is not valid: it was changed.`,
      );
  }
  return undefined;
};
