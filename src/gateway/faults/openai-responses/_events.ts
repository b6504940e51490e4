import type { JsonObject, JsonValue } from '../../../model/index.ts';
import { arrayOf, isObject, member, stringOf } from '../../../schema/read.ts';
import { type Change, changeAt } from '../../change.ts';
import type { Frame, Reply } from '../../reply.ts';
import { changeFrames, changeJson } from '../../reply.ts';

/** An event of a stream, by its data. */
export type Event = JsonObject & { readonly type: string };

const eventOf = (frame: Frame): Event | undefined => {
  if (!('data' in frame) || !isObject(frame.data)) return undefined;
  const type = stringOf(frame.data['type']);
  return type === undefined ? undefined : { ...frame.data, type };
};

const isNumbered = (frame: Frame): boolean => typeof eventOf(frame)?.['sequence_number'] === 'number';

/** Sequence numbers from 0 without gaps, as whoever writes a stream anew gives them. */
const renumbered = (frames: readonly Frame[]): readonly Frame[] => {
  let number = -1;
  return frames.map((frame) => {
    const event = eventOf(frame);
    if (event === undefined || !isNumbered(frame)) return frame;
    number += 1;
    return { ...frame, data: { ...event, sequence_number: number } };
  });
};

/** A stream whose events went through `change`, which may take one out; they are named by their type and numbered anew. */
export const changeEvents = (
  reply: Reply,
  change: (event: Event, n: number, all: readonly Event[]) => JsonObject | undefined,
): Reply =>
  changeFrames(reply, (frames) => {
    const all = frames.flatMap((frame) => eventOf(frame) ?? []);
    let n = -1;
    const changed = frames.flatMap((frame): readonly Frame[] => {
      const event = eventOf(frame);
      if (event === undefined) return [frame];
      n += 1;
      const data = change(event, n, all);
      if (data === undefined) return [];
      return [{ ...frame, data, event: stringOf(data['type']) ?? event.type }];
    });
    return renumbered(changed);
  });

/** A stream without the events of these types. */
export const dropEvents = (reply: Reply, ...types: readonly string[]): Reply =>
  changeEvents(reply, (event) => (types.includes(event.type) ? undefined : event));

/** True for an event that ends a stream. */
export const isTerminal = ({ type }: Event): boolean =>
  /^response\.(?:completed|incomplete|failed)$/.test(type);

/** A stream whose last response was changed at a place; a unary answer stays. */
export const changeFinalAt = (reply: Reply, path: string, change: Change): Reply =>
  changeEvents(reply, (event) => {
    const changed = isTerminal(event) ? changeAt(event, `/response${path}`, change) : event;
    return isObject(changed) ? changed : event;
  });

/** A unary answer with its response changed at a place; a stream stays. */
export const changeUnaryAt = (reply: Reply, path: string, change: Change): Reply =>
  reply.kind === 'json' && reply.status < 300
    ? changeJson(reply, (body) => changeAt(body, path, change))
    : reply;

/** Both of these. */
export const changeResponseAt = (reply: Reply, path: string, change: Change): Reply =>
  changeUnaryAt(changeFinalAt(reply, path, change), path, change);

/** The items of the output of a unary answer that are of one type, changed member by member. */
export const changeItems = (
  reply: Reply,
  type: string,
  change: (item: JsonObject) => JsonValue | undefined,
): Reply =>
  changeUnaryAt(reply, '/output', (output) =>
    arrayOf(output).flatMap((item) => {
      const changed = isObject(item) && item['type'] === type ? change(item) : item;
      return changed === undefined ? [] : [changed];
    }),
  );

/** True where the input of a request holds an item of this type. */
export const holdsItem = (body: JsonValue | undefined, type: string): boolean =>
  arrayOf(member(body, 'input')).some((item) => member(item, 'type') === type);
