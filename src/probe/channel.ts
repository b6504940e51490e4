import { setTimeout as sleep } from 'node:timers/promises';
import type { Dispatcher } from 'undici';
import Pool from 'undici/lib/dispatcher/pool.js';
import type { Limits } from '../model/index.ts';
import type { CaseClock } from './case-clock.ts';
import { MAX_HEADER_BYTES } from './endings.ts';
import { followed, redirectOf } from './redirect.ts';
import type { Outgoing } from './request.ts';
import { RetryBudget } from './retry.ts';
import { type Outcome, type Sending, send } from './send.ts';

/** What one request came to, and how often it was sent again before. */
export interface Talk {
  readonly outcome: Outcome;
  readonly retries: number;
}

const TOO_MANY = 429;
const CONNECT_DEADLINE_MS = 10_000;
/** Shorter than servers keep an idle connection, so that a request never meets one that is just being closed. */
const KEEP_ALIVE_MS = 1_000;

/** The way to one origin: sends, follows redirects within the origin, waits and repeats as the server asks. */
export class Channel {
  readonly #origin: string;
  readonly #wire: Dispatcher;
  readonly #limits: Limits;
  readonly #connectDeadlineMs: number;
  readonly #budget: RetryBudget;
  // No Set: the tables that it leaves behind keep every reply alive until the next full collection.
  readonly #underWay: Sending[] = [];
  readonly #stop = new AbortController();

  constructor(origin: string, limits: Limits) {
    this.#origin = origin;
    this.#limits = limits;
    this.#budget = new RetryBudget(limits.retryBudgetMs);
    this.#connectDeadlineMs = Math.min(CONNECT_DEADLINE_MS, limits.caseDeadlineMs);
    this.#wire = new Pool(origin, {
      allowH2: false,
      pipelining: 1,
      maxHeaderSize: MAX_HEADER_BYTES,
      keepAliveTimeout: KEEP_ALIVE_MS,
      connect: { timeout: this.#connectDeadlineMs },
    });
  }

  /**
   * What a request comes to; undefined where the channel was closed meanwhile. Never rejects. One that is `billed` where it
   * is accepted is sent again only after 429: any other failure may have started what is paid for.
   */
  async talk(request: Outgoing, clock: CaseClock, billed = false): Promise<Talk | undefined> {
    for (let retries = 0; !this.#stop.signal.aborted; retries += 1) {
      const outcome = await this.#follow(request, clock);
      const waitMs = outcome === undefined ? undefined : this.#waitMs(outcome, retries, billed);
      if (waitMs === undefined) return outcome === undefined ? undefined : { outcome, retries };
      clock.addWait(waitMs);
      await this.pause(waitMs);
    }
    return undefined;
  }

  /** Waits, or until the channel is closed. */
  async pause(waitMs: number): Promise<void> {
    await sleep(waitMs, undefined, { signal: this.#stop.signal }).catch(() => undefined);
  }

  /** Ends everything under way and gives every socket back. */
  async close(): Promise<void> {
    this.#stop.abort();
    for (const sending of [...this.#underWay]) sending.interrupt();
    await this.#wire.destroy();
  }

  #waitMs({ ending, answer }: Outcome, retries: number, billed: boolean): number | undefined {
    if (ending.kind !== 'complete' || answer === undefined) return undefined;
    if (billed && answer.status !== TOO_MANY) return undefined;
    return this.#budget.claim(answer.status, answer.headers['retry-after'], retries);
  }

  async #follow(first: Outgoing, clock: CaseClock): Promise<Outcome | undefined> {
    let request = first;
    for (let hops = 0; ; hops += 1) {
      const outcome = await this.#send(request, clock);
      const { answer } = outcome ?? {};
      if (answer === undefined || outcome?.ending.kind !== 'complete') return outcome;
      const to = redirectOf(answer.status, answer.headers, request.url);
      if (to === undefined) return outcome;
      if (typeof to === 'string' || to.origin !== this.#origin || hops >= this.#limits.maxRedirects) {
        return { answer, ending: { kind: 'redirected', to: String(to) } };
      }
      request = followed(request, answer.status, to);
    }
  }

  async #send(request: Outgoing, clock: CaseClock): Promise<Outcome | undefined> {
    if (this.#stop.signal.aborted) return undefined;
    const allowance = {
      origin: this.#origin,
      limits: this.#limits,
      leftMs: clock.leftMs(),
      connectDeadlineMs: this.#connectDeadlineMs,
    };
    const sending = send(this.#wire, request, allowance);
    this.#underWay.push(sending);
    const outcome = await sending.outcome;
    this.#underWay.splice(this.#underWay.indexOf(sending), 1);
    return outcome;
  }
}
