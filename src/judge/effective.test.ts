import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Contract, Exchange } from '../model/index.ts';
import { effective } from './effective.ts';

const contract = (ok: string, statuses: Readonly<Record<string, number>> = {}): Contract => ({
  family: 'any',
  provider: 'any',
  prefix: '',
  operations: [],
  digest: '',
  bodyStatus: { at: '/code', ok, statuses },
});

const answered = (status: number, body: unknown, apart?: Exchange['apart']): Exchange => {
  const text = JSON.stringify(body);
  return {
    step: 'only',
    request: { method: 'GET', url: 'https://gateway.example/', headers: {} },
    response: {
      status,
      headers: {},
      body: { text, encoding: 'utf8', size: text.length },
      timings: { headersMs: 0, firstByteMs: 0, endMs: 0 },
    },
    ending: { kind: 'complete' },
    fidelity: { bytes: true, headers: true, timings: true, whole: true },
    ...(apart && { apart }),
    retries: 0,
  };
};

const kling = contract('0', { '1201': 400, '1303': 429, '405': 429 });

describe('an exchange as rules see it', () => {
  it.each([
    [200, { code: 0 }, 200],
    [200, { code: '0' }, 200],
    [200, { code: 200 }, 200],
    [200, { code: 1303 }, 429],
    [200, { code: '1201' }, 400],
    [200, { code: 413 }, 413],
    // A code that no page lists refuses all the same.
    [200, { code: 77777 }, 400],
    [200, { code: 'constructor' }, 200],
    [200, { code: null }, 200],
    [200, [], 200],
    // What HTTP itself gives a meaning to stays what it is.
    [405, { code: 405 }, 405],
    [404, { code: 1303 }, 404],
    [455, {}, 455],
  ])('has for HTTP %i %j the status %i', (status, body, expected) => {
    const seen = effective(kling, answered(status, body));
    expect(seen.response?.status).toBe(expected);
    expect(seen.response?.httpStatus).toBe(expected === status ? undefined : status);
  });

  it('is the exchange itself in a family that says nothing in bodies, and apart from routes', () => {
    const one = answered(200, { code: 1303 });
    const { bodyStatus: _, ...plain } = kling;
    expect(effective(plain, one)).toBe(one);
    const callback = answered(200, { code: 1303 }, 'callback');
    expect(effective(kling, callback)).toBe(callback);
  });

  it('is one object for one exchange, and stays what it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 200, max: 599 }), fc.jsonValue(), (status, body) => {
        const one = answered(status, body);
        const seen = effective(kling, one);
        expect(effective(kling, one)).toBe(seen);
        expect(effective(kling, seen)).toBe(seen);
      }),
    );
  });
});
