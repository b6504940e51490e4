import { createParser, type EventSourceParser } from 'eventsource-parser';
import type { StreamItem } from '../model/index.ts';

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const COLON = 58;
const BYTE_ORDER_MARK = Buffer.from('\uFEFF');

/** What a stream may cost; items are events and comments together. */
export interface StreamLimits {
  readonly maxLineBytes: number;
  readonly maxEvents: number;
}

/**
 * Reads an event stream from bytes as they arrive (whatwg-sse#9.2.6). `atByte` is where an event's first
 * line, or a comment's line, begins. An event that no blank line ends is never an item.
 */
export class EventStreamReader {
  readonly items: StreamItem[] = [];
  readonly #limits: StreamLimits;
  readonly #parser: EventSourceParser;
  #pending: Buffer[] = [];
  #pendingBytes = 0;
  #lineAt = 0;
  #eventAt: number | undefined;
  #atMs = 0;
  #skipLineFeed = false;

  constructor(limits: StreamLimits) {
    this.#limits = limits;
    this.#parser = createParser({
      onEvent: ({ event, id, data }) =>
        this.items.push({
          kind: 'event',
          ...(event === undefined ? {} : { event }),
          ...(id === undefined ? {} : { id }),
          data,
          atMs: this.#atMs,
          atByte: this.#eventAt ?? this.#lineAt,
        }),
      onComment: (text) => this.items.push({ kind: 'comment', text, atMs: this.#atMs, atByte: this.#lineAt }),
    });
  }

  /** Reads the next bytes, which arrived at `atMs`; names the limit that they broke, after which it must not be fed. */
  feed(bytes: Buffer, atMs: number): 'line' | 'events' | undefined {
    this.#atMs = atMs;
    let from = this.#skipLineFeed && bytes[0] === LINE_FEED ? 1 : 0;
    this.#lineAt += from;
    if (bytes.length > 0) this.#skipLineFeed = false;
    let lineFeed = bytes.indexOf(LINE_FEED, from);
    let carriageReturn = bytes.indexOf(CARRIAGE_RETURN, from);
    while (lineFeed !== -1 || carriageReturn !== -1) {
      const isLineFeed = carriageReturn === -1 || (lineFeed !== -1 && lineFeed < carriageReturn);
      const end = isLineFeed ? lineFeed : carriageReturn;
      const next = end + (!isLineFeed && bytes[end + 1] === LINE_FEED ? 2 : 1);
      // A carriage return ends its line at once: waiting for what follows would date the event too late.
      this.#skipLineFeed = !isLineFeed && next === bytes.length && next === end + 1;
      const broken = this.#readLine(bytes, from, end, next);
      if (broken !== undefined) return broken;
      from = next;
      if (lineFeed !== -1 && lineFeed < from) lineFeed = bytes.indexOf(LINE_FEED, from);
      if (carriageReturn !== -1 && carriageReturn < from) {
        carriageReturn = bytes.indexOf(CARRIAGE_RETURN, from);
      }
    }
    return this.#keep(bytes.subarray(from));
  }

  #keep(rest: Buffer): 'line' | undefined {
    if (rest.length === 0) return undefined;
    this.#pending.push(rest);
    this.#pendingBytes += rest.length;
    return this.#pendingBytes > this.#limits.maxLineBytes ? 'line' : undefined;
  }

  /** Reads the line that the bytes from `from` to `end` complete; the next one begins at `next`. */
  #readLine(bytes: Buffer, from: number, end: number, next: number): 'line' | 'events' | undefined {
    if (this.#pendingBytes + end - from > this.#limits.maxLineBytes) return 'line';
    if (this.#pendingBytes === 0) this.#readWhole(bytes, from, end, next);
    else {
      const line = Buffer.concat([...this.#pending, bytes.subarray(from, next)]);
      this.#pending = [];
      this.#pendingBytes = 0;
      this.#readWhole(line, 0, line.length - (next - end), line.length);
    }
    if (this.items.length <= this.#limits.maxEvents) return undefined;
    this.items.length = this.#limits.maxEvents;
    return 'events';
  }

  #readWhole(bytes: Buffer, from: number, end: number, next: number): void {
    const start = this.#lineAt === 0 && bytes.indexOf(BYTE_ORDER_MARK) === from ? from + 3 : from;
    if (start === end) this.#endEvent();
    else {
      if (bytes[start] !== COLON) this.#eventAt ??= this.#lineAt;
      // Line ends are never part of a longer UTF-8 sequence, so a whole line can be decoded by itself.
      const text = bytes.toString('utf8', start, next);
      // The parser would wait for what follows a carriage return.
      this.#parser.feed(bytes[next - 1] === CARRIAGE_RETURN ? `${text}\n` : text);
    }
    this.#lineAt += next - from;
  }

  #endEvent(): void {
    if (this.#eventAt === undefined) return;
    this.#parser.feed('\n');
    this.#eventAt = undefined;
  }
}

/** The items of a whole recorded stream: `atMs` is 0, `atByte` counts its UTF-8 bytes. */
export const readEventStream = (text: string): readonly StreamItem[] => {
  const reader = new EventStreamReader({ maxLineBytes: Infinity, maxEvents: Infinity });
  reader.feed(Buffer.from(text), 0);
  return reader.items;
};
