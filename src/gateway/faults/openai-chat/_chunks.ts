import type { JsonObject, JsonValue } from '../../../model/index.ts';
import { arrayOf, isObject, member, stringOf } from '../../../schema/read.ts';
import { changeAt } from '../../change.ts';
import type { Frame, Reply } from '../../reply.ts';
import { changeFrames } from '../../reply.ts';

/** The end of a chat stream. */
export const DONE: Frame = { raw: 'data: [DONE]\n\n' };

/** The data of the chunks of a stream, in order. */
export const chunksIn = (frames: readonly Frame[]): readonly JsonObject[] =>
  frames.flatMap((frame) => ('data' in frame && isObject(frame.data) ? [frame.data] : []));

/** A stream with its chunks changed one by one or taken out; the end and other replies stay. */
export const changeChunks = (
  reply: Reply,
  change: (chunk: JsonObject, n: number, all: readonly JsonObject[]) => JsonValue | undefined,
): Reply =>
  changeFrames(reply, (frames) => {
    const all = chunksIn(frames);
    let n = -1;
    return frames.flatMap((frame) => {
      if (!('data' in frame) || !isObject(frame.data)) return [frame];
      n += 1;
      const changed = change(frame.data, n, all);
      return changed === undefined ? [] : [{ ...frame, data: changed }];
    });
  });

/** The delta of the first choice of a chunk; an empty object where it has none. */
export const deltaOf = (chunk: JsonValue): JsonObject => {
  const delta = member(arrayOf(member(chunk, 'choices'))[0], 'delta');
  return isObject(delta) ? delta : {};
};

/** The text that a chunk says. */
export const textOf = (chunk: JsonValue): string => stringOf(deltaOf(chunk)['content']) ?? '';

/** True for a chunk with a piece of a tool call. */
export const isPiece = (chunk: JsonValue): boolean => arrayOf(deltaOf(chunk)['tool_calls']).length > 0;

/** Why the first choice of a chunk ended, where it did. */
export const finishOf = (chunk: JsonValue): string | undefined =>
  stringOf(member(arrayOf(member(chunk, 'choices'))[0], 'finish_reason'));

/** A chunk that says that the first choice ended for this reason, or null. */
export const finishing = (chunk: JsonValue, reason: string | null): JsonValue =>
  changeAt(chunk, '/choices/*/finish_reason', () => reason);

/** A chunk like another one that says this. */
export const saying = (chunk: JsonValue, delta: JsonObject): JsonValue =>
  changeAt(finishing(chunk, null), '/choices/*/delta', () => delta);
