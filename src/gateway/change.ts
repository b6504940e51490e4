import type { JsonValue } from '../model/index.ts';
import { arrayOf, isObject } from '../schema/read.ts';
import type { Call, Reply } from './reply.ts';
import { changeJson } from './reply.ts';

/** Makes a new value of an old one (undefined where there was none); undefined takes it out. */
export type Change = (value: JsonValue | undefined) => JsonValue | undefined;

const tokens = (path: string): readonly string[] => path.split('/').slice(1);

const changeArray = (value: readonly JsonValue[], rest: readonly string[], change: Change): JsonValue => {
  const [token, ...further] = rest;
  return value.flatMap((item, n) => {
    if (token !== '*' && token !== String(n)) return [item];
    const changed = walk(item, further, change);
    return changed === undefined ? [] : [changed];
  });
};

const walk = (
  value: JsonValue | undefined,
  rest: readonly string[],
  change: Change,
): JsonValue | undefined => {
  const [token, ...further] = rest;
  if (token === undefined) return change(value);
  if (Array.isArray(value)) return changeArray(arrayOf(value), rest, change);
  if (!isObject(value)) return value;
  const changed = { ...value };
  for (const name of token === '*' ? Object.keys(value) : [token]) {
    const next = walk(value[name], further, change);
    if (next === undefined) delete changed[name];
    else changed[name] = next;
  }
  return changed;
};

// `/candidates/0/index` is that place; with a star in place of the 0 it is the same place of every candidate.
/** JSON with one place changed: `path` is a JSON Pointer in which a star stands for every member or element. */
export const changeAt = (value: JsonValue, path: string, change: Change): JsonValue =>
  walk(value, tokens(path), change) ?? null;

/** A reply with that place changed in its body, or in every event of its stream. */
export const changeReplyAt = (reply: Reply, path: string, change: Change): Reply =>
  changeJson(reply, (body) => changeAt(body, path, change));

/** A call with that place of its JSON body changed; a call without JSON stays. */
export const changeCallAt = (call: Call, path: string, change: Change): Call =>
  call.body === undefined ? call : { ...call, body: changeAt(call.body, path, change) };
