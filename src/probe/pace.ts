import type { Headers } from '../model/index.ts';
import { retryAfterMs } from './retry.ts';

const GROWTH = 1.2;
const MOST_GROWTH = 3;
const JITTER = 0.2;
/** No service may make a busy loop of us, nor let us wait for ever. */
const LEAST_SHARE = 1 / 4;
const MOST_WAIT_MS = 120_000;

/**
 * How long to wait before the query number `n + 1`, from 1: what the reply asks for (`openai-poll-after-ms`, Retry-After),
 * but at least a quarter of the suggested interval, else that interval, growing slowly to three times as long, a fifth more
 * or less.
 */
export const pauseMs = (everyMs: number, n: number, headers: Headers, random: number): number => {
  const told = Number(headers['openai-poll-after-ms'] ?? Number.NaN);
  const asked = Number.isFinite(told) && told > 0 ? told : retryAfterMs(headers['retry-after'], Date.now());
  const grown = everyMs * Math.min(MOST_GROWTH, GROWTH ** (n - 1)) * (1 - JITTER + 2 * JITTER * random);
  return Math.min(MOST_WAIT_MS, Math.max(1, everyMs * LEAST_SHARE, asked ?? grown));
};
