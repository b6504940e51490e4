import { createParser, type EventSourceParser } from 'eventsource-parser';
import type { StreamItem } from '../model/index.ts';

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const BYTE_ORDER_MARK = '\uFEFF';

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
  #pending: Uint8Array[] = [];
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
  feed(bytes: Uint8Array, atMs: number): 'line' | 'events' | undefined {
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
      const broken = this.#readLine(bytes.subarray(from, end), next - end);
      if (broken !== undefined) return broken;
      from = next;
      if (lineFeed !== -1 && lineFeed < from) lineFeed = bytes.indexOf(LINE_FEED, from);
      if (carriageReturn !== -1 && carriageReturn < from)
        carriageReturn = bytes.indexOf(CARRIAGE_RETURN, from);
    }
    return this.#keep(bytes.subarray(from));
  }

  #keep(rest: Uint8Array): 'line' | undefined {
    if (rest.length === 0) return undefined;
    this.#pending.push(rest);
    this.#pendingBytes += rest.length;
    return this.#pendingBytes > this.#limits.maxLineBytes ? 'line' : undefined;
  }

  #readLine(last: Uint8Array, lineEndBytes: number): 'line' | 'events' | undefined {
    const bytes = this.#pendingBytes + last.length;
    if (bytes > this.#limits.maxLineBytes) return 'line';
    // Line ends are never part of a longer UTF-8 sequence, so a whole line can be decoded by itself.
    const line = this.#decode(last);
    if (line === '') this.#endEvent();
    else this.#readField(line);
    this.#lineAt += bytes + lineEndBytes;
    if (this.items.length <= this.#limits.maxEvents) return undefined;
    this.items.length = this.#limits.maxEvents;
    return 'events';
  }

  #readField(line: string): void {
    if (!line.startsWith(':')) this.#eventAt ??= this.#lineAt;
    this.#parser.feed(`${line}\n`);
  }

  #endEvent(): void {
    if (this.#eventAt === undefined) return;
    this.#parser.feed('\n');
    this.#eventAt = undefined;
  }

  #decode(last: Uint8Array): string {
    const line = this.#pendingBytes === 0 ? last : Buffer.concat([...this.#pending, last]);
    const text = Buffer.from(line.buffer, line.byteOffset, line.length).toString('utf8');
    this.#pending = [];
    this.#pendingBytes = 0;
    return this.#lineAt === 0 && text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  }
}

/** The items of a whole recorded stream: `atMs` is 0, `atByte` counts its UTF-8 bytes. */
export const readEventStream = (text: string): readonly StreamItem[] => {
  const reader = new EventStreamReader({ maxLineBytes: Infinity, maxEvents: Infinity });
  reader.feed(Buffer.from(text), 0);
  return reader.items;
};
