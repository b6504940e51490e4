import type { Dispatcher } from 'undici';
import type { Ending, Headers, Limits, StreamItem, Timings } from '../model/index.ts';
import { endingOf } from './endings.ts';
import { Intake } from './intake.ts';
import type { Outgoing } from './request.ts';

/** A reply with everything in it, secrets too. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Buffer;
  readonly stream?: readonly StreamItem[];
  readonly timings: Timings;
}

/** How one request ended, and what came back. */
export interface Outcome {
  readonly ending: Ending;
  readonly answer?: Answer;
}

/** Where a request goes and what it may cost. */
export interface Allowance {
  readonly origin: string;
  readonly limits: Limits;
  /** What is left of the case's deadline. */
  readonly leftMs: number;
  readonly connectDeadlineMs: number;
}

type Controller = Dispatcher.DispatchController;
type WireHeaders = Parameters<NonNullable<Dispatcher.DispatchHandler['onResponseStart']>>[2];

const STOPPED = new Error('the exchange was ended on this side');

/** A timer that is asked to wait longer fires at once. */
const LONGEST_WAIT_MS = 2 ** 31 - 1;

const waiting = (act: () => void, ms: number): NodeJS.Timeout =>
  setTimeout(act, Math.min(ms, LONGEST_WAIT_MS));

const tenths = (ms: number): number => Math.round(ms * 10) / 10;

const joined = (headers: WireHeaders): Headers => {
  const flat: Record<string, string> = {};
  for (const name of Object.keys(headers)) {
    const value = headers[name];
    flat[name] = typeof value === 'string' ? value : (value ?? []).join(', ');
  }
  return flat;
};

const pathOf = (url: string, origin: string): string => {
  const path = url.slice(origin.length);
  return path.startsWith('/') ? path : `/${path}`;
};

/** One reply being received: the wire's events come in, exactly one outcome comes out, whatever the server does. */
class Reception implements Dispatcher.DispatchHandler {
  readonly #allowance: Allowance;
  readonly #settled: (outcome: Outcome | undefined) => void;
  readonly #deadline: NodeJS.Timeout;
  #idle: NodeJS.Timeout | undefined;
  #controller: Controller | undefined;
  #sentAt = 0;
  #head: { readonly status: number; readonly headers: Headers; readonly headersMs: number } | undefined;
  #firstByteMs: number | undefined;
  #endMs: number | undefined;
  #intake: Intake | undefined;
  #isReceived = false;
  #isSettled = false;

  constructor(allowance: Allowance, settled: (outcome: Outcome | undefined) => void) {
    this.#allowance = allowance;
    this.#settled = settled;
    this.#deadline = waiting(() => this.#expire(), allowance.leftMs);
  }

  onRequestStart(controller: Controller): void {
    this.#controller = controller;
    this.#sentAt = performance.now();
    if (this.#isSettled) controller.abort(STOPPED);
  }

  onResponseStart(controller: Controller, status: number, headers: WireHeaders): void {
    // Interim replies (rfc9110#15.2) say nothing yet.
    if (status < 200 || this.#isSettled) return;
    const { limits } = this.#allowance;
    this.#head = { status, headers: joined(headers), headersMs: this.#nowMs() };
    this.#intake = new Intake(this.#head.headers, limits, {
      nowMs: () => this.#nowMs(),
      stop: (ending) => this.#stop(ending),
      resume: () => controller.resume(),
    });
    const { idleDeadlineMs } = limits;
    this.#idle = waiting(
      () => this.#stop({ kind: 'timeout', phase: 'idle', limitMs: idleDeadlineMs }),
      idleDeadlineMs,
    );
  }

  onResponseData(controller: Controller, chunk: Buffer): void {
    if (this.#isSettled) return;
    this.#firstByteMs ??= this.#nowMs();
    this.#idle?.refresh();
    if (this.#intake?.take(chunk) === false) controller.pause();
  }

  onResponseEnd(): void {
    this.#isReceived = true;
    this.#finish({ kind: 'complete' });
  }

  onResponseError(_controller: Controller, error: Error): void {
    const bodyBytes = this.#intake?.wireBytes ?? 0;
    const { connectDeadlineMs } = this.#allowance;
    this.#finish(
      endingOf(error, { connected: this.#controller !== undefined, bodyBytes, connectDeadlineMs }),
    );
  }

  /** Ends it without an outcome: nothing is known about the target. */
  interrupt(): void {
    this.#close();
    this.#settled(undefined);
  }

  #nowMs(): number {
    return tenths(performance.now() - this.#sentAt);
  }

  #expire(): void {
    const limitMs = this.#allowance.limits.caseDeadlineMs;
    const begun = this.#head === undefined ? 'headers' : 'total';
    this.#stop({ kind: 'timeout', phase: this.#controller === undefined ? 'connect' : begun, limitMs });
  }

  #finish(ending: Ending): void {
    if (this.#isSettled) return;
    clearTimeout(this.#idle);
    this.#endMs = this.#nowMs();
    const intake = this.#intake;
    if (intake === undefined) {
      this.#stop(ending);
      return;
    }
    intake.finish((reason) => {
      const failed = reason !== undefined && ending.kind === 'complete';
      this.#stop(failed ? { kind: 'undecodable', encoding: intake.encoding(), reason } : ending);
    });
  }

  #stop(ending: Ending): void {
    if (this.#isSettled) return;
    const answer = this.#answer();
    this.#close();
    this.#settled({ ending, ...(answer === undefined ? {} : { answer }) });
  }

  #close(): void {
    this.#isSettled = true;
    clearTimeout(this.#deadline);
    clearTimeout(this.#idle);
    this.#intake?.close();
    if (!this.#isReceived) this.#controller?.abort(STOPPED);
  }

  #answer(): Answer | undefined {
    if (this.#head === undefined || this.#intake === undefined) return undefined;
    const { status, headers, headersMs } = this.#head;
    const stream = this.#intake.stream();
    const timings = {
      headersMs,
      firstByteMs: this.#firstByteMs ?? headersMs,
      endMs: this.#endMs ?? this.#nowMs(),
    };
    return {
      status,
      headers,
      body: this.#intake.body(),
      ...(stream === undefined ? {} : { stream }),
      timings,
    };
  }
}

/** A request under way. */
export interface Sending {
  /** Undefined where it was interrupted. Never rejects. */
  readonly outcome: Promise<Outcome | undefined>;
  readonly interrupt: () => void;
}

/** Sends one request and receives its reply, without following, waiting or repeating anything. */
export const send = (wire: Dispatcher, outgoing: Outgoing, allowance: Allowance): Sending => {
  let interrupt = () => {};
  const outcome = new Promise<Outcome | undefined>((resolve) => {
    const reception = new Reception(allowance, resolve);
    interrupt = () => reception.interrupt();
    const { method, url, headers, body = null } = outgoing;
    const path = pathOf(url, allowance.origin);
    // Its own deadlines are coarse and know no phases; ours replace them.
    wire.dispatch({ path, method, headers, body, headersTimeout: 0, bodyTimeout: 0 }, reception);
  });
  return { outcome, interrupt: () => interrupt() };
};
