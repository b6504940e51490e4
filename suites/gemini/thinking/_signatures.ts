import {
  arrayOf,
  type Exchange,
  isObject,
  type JsonObject,
  type JsonValue,
  member,
  stringOf,
} from 'concordat/suite';
import { eachOf, type Placed, partsOf, spelled } from '../_reply.ts';

/** The signature of a part, sent or received; undefined where it has none or an empty one. */
export const signatureOf = (part: JsonValue | undefined): string | undefined =>
  stringOf(spelled(part, 'thoughtSignature')) || undefined;

/** The signatures of an answer. */
export const signaturesOf = (exchange: Exchange): readonly Placed<string>[] =>
  partsOf(exchange).flatMap(({ at, value }) => {
    const signature = stringOf(member(value, 'thoughtSignature'));
    return signature === undefined ? [] : [{ at: `${at}/thoughtSignature`, value: signature }];
  });

const partsWith = (content: JsonValue, name: string): readonly JsonObject[] =>
  eachOf(member(content, 'parts'))
    .filter(isObject)
    .filter((part) => spelled(part, name) !== undefined);

/** The contents of the current turn: all after the last one in which the user said more than what functions gave. */
const currentTurn = (request: JsonValue | undefined): readonly JsonValue[] => {
  const contents = eachOf(member(request, 'contents'));
  const start = contents.findLastIndex(
    (content) =>
      member(content, 'role') !== 'model' &&
      eachOf(member(content, 'parts')).length > partsWith(content, 'functionResponse').length,
  );
  return contents.slice(start + 1);
};

/** Whether each call of the current turn has its response: else the request is wrong for another reason. */
const isPaired = (turn: readonly JsonValue[]): boolean => {
  const count = (name: string) => turn.flatMap((content) => partsWith(content, name)).length;
  return count('functionCall') === count('functionResponse') && arrayOf(turn).length > 0;
};

/** True where a request brings the calls of its current turn back, and the first of a step without its signature. */
export const lacksSignature = (request: JsonValue | undefined): boolean => {
  const turn = currentTurn(request);
  return (
    isPaired(turn) &&
    turn.some((content) => {
      const [first] = partsWith(content, 'functionCall');
      return first !== undefined && signatureOf(first) === undefined;
    })
  );
};
