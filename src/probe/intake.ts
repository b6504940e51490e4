import type { Ending, Headers, Limits, StreamItem } from '../model/index.ts';
import { codingsOf, type Decoder, openDecoder } from './decode.ts';
import { EventStreamReader } from './event-stream.ts';

/** What an intake needs of the exchange that it belongs to. */
export interface IntakeHost {
  /** Milliseconds since the request was sent. */
  readonly nowMs: () => number;
  /** Ends the exchange at once: a cap is broken or the body cannot be decoded. */
  readonly stop: (ending: Ending) => void;
  readonly resume: () => void;
}

const EVENT_STREAM = /^\s*text\/event-stream\s*(?:;|$)/i;

/** Takes in one reply's body as it arrives: undoes its coding, reads its events, keeps the caps. */
export class Intake {
  /** As they crossed the wire. */
  wireBytes = 0;
  readonly #limits: Limits;
  readonly #host: IntakeHost;
  readonly #codings: readonly string[];
  readonly #reader: EventStreamReader | undefined;
  #decoder: Decoder | undefined;
  #undecoded: Buffer[] = [];
  #chunks: Buffer[] = [];
  #bytes = 0;
  #closed = false;
  #finish: ((failure: string | undefined) => void) | undefined;

  constructor(headers: Headers, limits: Limits, host: IntakeHost) {
    this.#limits = limits;
    this.#host = host;
    this.#codings = codingsOf(headers['content-encoding']);
    this.#reader = EVENT_STREAM.test(headers['content-type'] ?? '')
      ? new EventStreamReader(limits)
      : undefined;
  }

  /** Takes bytes off the wire; false where the wire should pause until `resume`. */
  take(chunk: Buffer): boolean {
    if (this.#closed) return true;
    this.wireBytes += chunk.length;
    if (this.#codings.length === 0) {
      this.#takeDecoded(chunk);
      return true;
    }
    if (this.#bytes === 0) this.#undecoded.push(chunk);
    if (this.wireBytes > this.#limits.maxBodyBytes) {
      this.#stopOversize('body', this.#limits.maxBodyBytes);
      return true;
    }
    this.#decoder ??= this.#open(chunk[0] ?? 0);
    return this.#decoder?.write(chunk) ?? true;
  }

  /** Decodes what is still on its way, then tells why that failed, or undefined. */
  finish(done: (failure: string | undefined) => void): void {
    this.#finish = done;
    if (this.#decoder === undefined) done(undefined);
    else this.#decoder.end();
  }

  /** Nothing more is taken in. */
  close(): void {
    this.#closed = true;
    this.#decoder?.destroy();
  }

  /** All that was decoded; the bytes as they came where none could be. */
  body(): Buffer {
    return Buffer.concat(this.#bytes === 0 ? this.#undecoded : this.#chunks);
  }

  /** Present where the reply is an event stream. */
  stream(): readonly StreamItem[] | undefined {
    return this.#reader?.items;
  }

  /** The codings as one word for an ending. */
  encoding(): string {
    return this.#codings.join(', ');
  }

  #open(firstByte: number): Decoder | undefined {
    const opened = openDecoder(this.#codings, firstByte, {
      decoded: (bytes) => this.#takeDecoded(bytes),
      drained: () => this.#host.resume(),
      ended: () => this.#finish?.(undefined),
      failed: (reason) => this.#fail(reason),
    });
    if (typeof opened !== 'string') return opened;
    this.#fail(opened);
    return undefined;
  }

  #fail(reason: string): void {
    if (this.#finish !== undefined) this.#finish(reason);
    else this.#host.stop({ kind: 'undecodable', encoding: this.encoding(), reason });
  }

  #takeDecoded(chunk: Buffer): void {
    if (this.#closed || chunk.length === 0) return;
    const { maxBodyBytes, maxLineBytes, maxEvents } = this.#limits;
    const kept = chunk.subarray(0, maxBodyBytes - this.#bytes);
    this.#undecoded = [];
    this.#chunks.push(kept);
    this.#bytes += kept.length;
    const broken = this.#reader?.feed(kept, this.#host.nowMs());
    if (broken !== undefined) this.#stopOversize(broken, broken === 'line' ? maxLineBytes : maxEvents);
    else if (kept.length < chunk.length) this.#stopOversize('body', maxBodyBytes);
  }

  #stopOversize(limit: 'body' | 'line' | 'events', allowed: number): void {
    this.#host.stop({ kind: 'oversize', limit, allowed });
  }
}
