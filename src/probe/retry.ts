import { isLater } from '../schema/evidence.ts';

const MOST_RETRIES = 5;
const FIRST_BACKOFF_MS = 500;
const MOST_BACKOFF_MS = 8_000;
/** A server that says `Retry-After: 0` must not make a busy loop. */
const LEAST_WAIT_MS = 100;

/** What `Retry-After` asks for in milliseconds from `nowMs`: seconds or a date (rfc9110#10.2.3); undefined where it says neither. */
export const retryAfterMs = (value: string | undefined, nowMs: number): number | undefined => {
  if (value === undefined) return undefined;
  const text = value.trim();
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text) * 1000;
  // Date.parse also takes texts that are no date at all, for example `in 2`.
  const date = /^[A-Za-z]{3,9},? /.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - nowMs);
};

/** The time that waiting for 429, 503 and 529 may still cost, shared by all cases of a run. */
export class RetryBudget {
  #leftMs: number;

  constructor(totalMs: number) {
    this.#leftMs = totalMs;
  }

  /**
   * How long to wait before sending again, taken from the budget; undefined where it should not be sent
   * again: another status, too many tries, or a wait that the budget no longer pays.
   */
  claim(status: number, retryAfter: string | undefined, retries: number): number | undefined {
    if (!isLater(status) || retries >= MOST_RETRIES) return undefined;
    const backoffMs = Math.min(FIRST_BACKOFF_MS * 2 ** retries, MOST_BACKOFF_MS) * (0.5 + Math.random() / 2);
    const waitMs = Math.max(LEAST_WAIT_MS, retryAfterMs(retryAfter, Date.now()) ?? backoffMs);
    if (waitMs > this.#leftMs) return undefined;
    this.#leftMs -= waitMs;
    return waitMs;
  }
}
