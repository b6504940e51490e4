import type { JsonValue, Pointer, StreamItem } from '../model/index.ts';
import { SECRET_MARK } from '../model/index.ts';
import { arrayOf, below, isObject, parseJson } from '../schema/read.ts';
import type { Redactor } from './redact.ts';

/** A stream and the text that it was read from. */
export interface RawStream {
  readonly items: readonly StreamItem[];
  readonly text: string;
}

/** One string of one event, and what is left of it without its part of a secret. */
interface Piece {
  readonly item: number;
  readonly text: string;
  readonly left?: string;
}

const DATA_LINE = /(^|[\r\n])(data: ?)([^\r\n]*)/g;

/** Visits every string in a value with its place. */
const visitStrings = (value: JsonValue, visit: (at: Pointer, text: string) => void): void => {
  // A stack of our own: a hostile reply may be nested deeper than calls can be.
  const pending: [Pointer, JsonValue][] = [['', value]];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const [at, here] = next;
    if (typeof here === 'string') visit(at, here);
    else if (isObject(here))
      for (const name of Object.keys(here)) pending.push([below(at, name), here[name] ?? null]);
    else for (const [n, item] of arrayOf(here).entries()) pending.push([below(at, n), item]);
  }
};

/** Strings that a client joins: those at the same place of successive events. */
const strandsOf = (items: readonly StreamItem[]): Iterable<readonly Piece[]> => {
  const strands = new Map<Pointer, Piece[]>();
  for (const [item, event] of items.entries()) {
    if (event.kind !== 'event') continue;
    visitStrings(parseJson(event.data) ?? event.data, (at, text) => {
      const strand = strands.get(at);
      if (strand === undefined) strands.set(at, [{ item, text }]);
      else strand.push({ item, text });
    });
  }
  return strands.values();
};

/** The pieces of one strand that hold part of a secret which the next or the last one goes on with. */
const cutsIn = (pieces: readonly Piece[], redactor: Redactor): readonly Required<Piece>[] => {
  const spans = pieces.length < 2 ? [] : redactor.spans(pieces.map((piece) => piece.text).join(''));
  const cuts: Required<Piece>[] = [];
  let start = 0;
  let span = 0;
  for (const piece of pieces) {
    const end = start + piece.text.length;
    let left = '';
    let kept = start;
    for (; span < spans.length; span += 1) {
      const [from, to] = spans[span] ?? [end, end];
      if (from >= end) break;
      // A secret that one piece holds whole is found in the event's own text.
      if (from < start || to > end) {
        left +=
          piece.text.slice(kept - start, Math.max(from, kept) - start) + (from >= start ? SECRET_MARK : '');
        kept = Math.min(to, end);
      }
      if (to > end) break;
    }
    left += piece.text.slice(kept - start);
    if (left !== piece.text) cuts.push({ ...piece, left });
    start = end;
  }
  return cuts;
};

const quoted = (text: string): string => JSON.stringify(text);

/** Puts `left` where `text` stood as a value; where the event spells it another way, nothing of the event is kept. */
const withLeft = (data: string, { text, left }: Required<Piece>): string => {
  if (data === text) return left;
  const [before = '', ...after] = data.split(quoted(text));
  if (after.length === 0) return quoted(SECRET_MARK);
  const isName = (rest: string) => /^\s*:/.test(rest);
  return before + after.map((rest) => quoted(isName(rest) ? text : left) + rest).join('');
};

const withLines = (text: string, changed: ReadonlyMap<string, string>): string => {
  const lines = new Map<string, string>();
  for (const [before, after] of changed) {
    const parts = before.split('\n');
    for (const part of parts) lines.set(part, parts.length === 1 ? after : SECRET_MARK);
  }
  return text.replace(
    DATA_LINE,
    (whole, before: string, field: string, line: string) =>
      (lines.has(line) && `${before}${field}${lines.get(line)}`) || whole,
  );
};

/** Removes secrets whose parts stand in several events, where only a client that joins the deltas would see them. */
export const redactDeltas = (raw: RawStream, redactor: Redactor): RawStream => {
  if (raw.items.length < 2 || !redactor.mayHoldPieces(raw.text)) return raw;
  const items = [...raw.items];
  const changed = new Map<string, string>();
  for (const strand of strandsOf(raw.items)) {
    for (const cut of cutsIn(strand, redactor)) {
      const before = raw.items[cut.item];
      const event = items[cut.item];
      if (before?.kind !== 'event' || event?.kind !== 'event') continue;
      const data = withLeft(event.data, cut);
      items[cut.item] = { ...event, data };
      changed.set(before.data, data);
    }
  }
  return changed.size === 0 ? raw : { items, text: withLines(raw.text, changed) };
};
