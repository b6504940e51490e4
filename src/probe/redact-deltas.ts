import type { JsonValue, Pointer, StreamItem } from '../model/index.ts';
import { SECRET_MARK } from '../model/index.ts';
import { below, isObject, parseJson } from '../schema/read.ts';
import type { Redactor } from './redact.ts';

/** A stream and the body that it was read from. */
export interface RawStream {
  readonly items: readonly StreamItem[];
  readonly text: string;
}

/** One string of one event. */
interface Piece {
  readonly item: number;
  readonly text: string;
}

const stringsOf = (value: JsonValue, at: Pointer, visit: (at: Pointer, text: string) => void): void => {
  if (typeof value === 'string') visit(at, value);
  else if (Array.isArray(value)) for (const [n, item] of value.entries()) stringsOf(item, below(at, n), visit);
  else if (isObject(value)) {
    for (const [name, held] of Object.entries(value)) stringsOf(held, below(at, name), visit);
  }
};

/** Strings that a client joins: those at the same place of successive events. */
const strandsOf = (items: readonly StreamItem[]): Iterable<readonly Piece[]> => {
  const strands = new Map<Pointer, Piece[]>();
  for (const [item, { kind, ...event }] of items.entries()) {
    if (kind !== 'event' || !('data' in event)) continue;
    stringsOf(parseJson(event.data) ?? event.data, '', (at, text) => {
      const strand = strands.get(at);
      if (strand === undefined) strands.set(at, [{ item, text }]);
      else strand.push({ item, text });
    });
  }
  return strands.values();
};

/** The pieces of one strand that hold a part of a secret which goes on in the next piece, with what is left of them. */
const cutsIn = (pieces: readonly Piece[], redactor: Redactor): readonly (Piece & { left: string })[] => {
  if (pieces.length < 2) return [];
  const spans = redactor.spans(pieces.map((piece) => piece.text).join(''));
  const cuts: (Piece & { left: string })[] = [];
  let start = 0;
  for (const piece of pieces) {
    const end = start + piece.text.length;
    let left = piece.text;
    for (const [from, to] of spans.toReversed()) {
      if (to <= start || from >= end || (from >= start && to <= end)) continue;
      const mark = from >= start ? SECRET_MARK : '';
      left = left.slice(0, Math.max(0, from - start)) + mark + left.slice(Math.min(piece.text.length, to - start));
    }
    if (left !== piece.text) cuts.push({ ...piece, left });
    start = end;
  }
  return cuts;
};

const inner = (text: string): string => JSON.stringify(text).slice(1, -1);

/** Puts `left` where `text` stood; where the event spells it another way, nothing of the event is kept. */
const replaced = (data: string, text: string, left: string): string => {
  if (data.includes(`"${inner(text)}"`)) return data.replaceAll(`"${inner(text)}"`, () => `"${inner(left)}"`);
  return data === text ? left : JSON.stringify(SECRET_MARK);
};

/** Removes secrets whose parts stand in several events of a stream, where only a client that joins the deltas would see them. */
export const redactDeltas = (raw: RawStream, redactor: Redactor): RawStream => {
  const items = [...raw.items];
  let text = raw.text;
  for (const strand of strandsOf(raw.items)) {
    for (const { item, text: piece, left } of cutsIn(strand, redactor)) {
      const event = items[item];
      if (event?.kind !== 'event') continue;
      const data = replaced(event.data, piece, left);
      for (const line of event.data.split('\n')) {
        text = text.replaceAll(line, () => (line === event.data ? data : SECRET_MARK));
      }
      items[item] = { ...event, data };
    }
  }
  return { items, text };
};
