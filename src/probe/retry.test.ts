import { describe, expect, it } from 'vitest';
import { RetryBudget, retryAfterMs } from './retry.ts';

describe('Retry-After', () => {
  const now = Date.parse('Sat, 01 Aug 2026 12:00:00 GMT');

  it.each([
    ['0', 0],
    [' 7 ', 7000],
    ['1.5', 1500],
    ['Sat, 01 Aug 2026 12:00:30 GMT', 30_000],
    ['Saturday, 01-Aug-26 12:00:30 GMT', 30_000],
    ['Sat Aug  1 12:00:30 2026 GMT', 30_000],
    ['Sat, 01 Aug 2020 12:00:00 GMT', 0],
    ['', undefined],
    ['-1', undefined],
    ['soon', undefined],
    ['in 5', undefined],
    [undefined, undefined],
  ])('%j is %j ms', (value, expected) => {
    expect(retryAfterMs(value, now)).toBe(expected);
  });
});

describe('the budget for waiting', () => {
  it('is shared by all that wait', () => {
    const budget = new RetryBudget(5000);
    expect(budget.claim(429, '3', 0)).toBe(3000);
    expect(budget.claim(503, '3', 0)).toBeUndefined();
    expect(budget.claim(503, '2', 0)).toBe(2000);
    expect(budget.claim(503, '0', 0)).toBeUndefined();
  });

  it('is not spent on other statuses', () => {
    for (const status of [200, 400, 401, 500, 502, 504]) {
      expect(new RetryBudget(5000).claim(status, '1', 0)).toBeUndefined();
    }
  });

  it('pays for longer and longer waits where the server does not say how long', () => {
    const waits = [0, 1, 2, 3, 4].map(
      (retries) => new RetryBudget(60_000).claim(429, undefined, retries) ?? 0,
    );
    for (const [n, waitMs] of waits.entries()) {
      expect(waitMs).toBeGreaterThanOrEqual(250 * 2 ** n);
      expect(waitMs).toBeLessThanOrEqual(500 * 2 ** n);
    }
  });
});
