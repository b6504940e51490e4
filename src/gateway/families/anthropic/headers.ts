import type { Headers } from '../../../model/index.ts';
import { digestOf } from '../../seeded.ts';

const RESETS_AT = '2026-03-14T09:27:00Z';

const limit = (what: string, most: number): Headers => ({
  [`anthropic-ratelimit-${what}-limit`]: String(most),
  [`anthropic-ratelimit-${what}-remaining`]: String(most - 1000),
  [`anthropic-ratelimit-${what}-reset`]: RESETS_AT,
});

/** What stands in every answer that counts against a limit, and in 429 (recorded/anthropic#headers). */
export const LIMIT_HEADERS: Headers = {
  ...limit('requests', 4000),
  ...limit('input-tokens', 2_000_000),
  ...limit('output-tokens', 400_000),
  ...limit('tokens', 2_400_000),
};

let answers = 0;

/** An id of a request that no other answer of this process has. */
export const nextRequestId = (): string => {
  answers += 1;
  return `req_011C${digestOf('anthropic', String(answers)).slice(0, 20)}`;
};

/** Headers of an answer that is JSON: no charset, and the id of the request. */
export const jsonHeaders = (): Headers => ({
  'content-type': 'application/json',
  'request-id': nextRequestId(),
});
