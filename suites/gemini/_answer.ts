import { type Exchange, type JsonObject, member, type Pointer, remembered, stringOf } from 'concordat/suite';
import type { Placed } from '../_placed.ts';
import { candidatesOf, indexOf, partsIn, responsesOf } from './_reply.ts';
import { STOPPED } from './_words.ts';

/** Selects the successful answers of the two operations that generate. */
export const GENERATED = {
  operation: ['generateContent', 'streamGenerateContent'],
  status: 'success',
} as const;

/** One candidate of an answer; of a stream, its pieces put together. */
export interface Answer {
  readonly index: number;
  /** Where its finishReason stands, or its last piece where it has none. */
  readonly at: Pointer;
  readonly parts: readonly Placed<JsonObject>[];
  /** The last one that was sent. */
  readonly finishReason: string | undefined;
}

/** The candidates of an answer by index, each once. */
export const answersOf = remembered((exchange: Exchange): readonly Answer[] => {
  const answers = new Map<number, Answer & { readonly parts: Placed<JsonObject>[] }>();
  for (const piece of candidatesOf(exchange)) {
    const index = indexOf(piece);
    const before = answers.get(index);
    const said = stringOf(member(piece.value, 'finishReason'));
    const finishReason = said ?? before?.finishReason;
    const at = said === undefined && before?.finishReason !== undefined ? before.at : piece.at;
    // One list that grows: a copy for each piece of a long stream would cost its length squared.
    const parts = before?.parts ?? [];
    parts.push(...partsIn(piece));
    answers.set(index, { index, at, finishReason, parts });
  }
  return [...answers.values()];
});

/** The members of a part that hold data; a part has one of them (google/discovery#Part). */
export const DATA_MEMBERS = [
  'text',
  'inlineData',
  'fileData',
  'functionCall',
  'functionResponse',
  'executableCode',
  'codeExecutionResult',
  'toolCall',
  'toolResponse',
] as const;

/** The data members that a part has; null is the same as absent (google/proto-json#JSON null). */
export const dataIn = (part: JsonObject): readonly string[] =>
  DATA_MEMBERS.filter((name) => (part[name] ?? null) !== null);

/** True for a part that says something: text that is not empty and no thought, or data of another kind. */
export const saysSomething = ({ value }: Placed<JsonObject>): boolean =>
  dataIn(value).some((name) => name !== 'text') ||
  ((stringOf(member(value, 'text')) ?? '') !== '' && member(value, 'thought') !== true);

/** The text of one candidate, thoughts left out. */
export const textIn = ({ parts }: Answer): string =>
  parts
    .filter(({ value }) => member(value, 'thought') !== true)
    .map(({ value }) => stringOf(member(value, 'text')) ?? '')
    .join('');

/** True for an answer with a candidate that nothing stopped from outside before it had said what it was to say. */
export const isFinished = (exchange: Exchange): boolean =>
  answersOf(exchange).some(({ finishReason = 'STOP' }) => !STOPPED.includes(finishReason));

/** Why the prompt was blocked, where the answer says so. */
export const blockReasonOf = (exchange: Exchange): Placed<string> | undefined =>
  responsesOf(exchange)
    .flatMap(({ at, value }) => {
      const reason = stringOf(member(member(value, 'promptFeedback'), 'blockReason'));
      return reason === undefined || reason === '' ? [] : [{ at: `${at}/promptFeedback`, value: reason }];
    })
    .at(0);

/** `true` for an answer that arrived to its end, else the reason why nothing can be said of its end. */
export const whole = ({ ending }: Exchange): true | string =>
  ending.kind === 'complete' || 'the answer did not arrive whole';
