import { describe, expect, it } from 'vitest';
import type { Verdict } from '../model/index.ts';
import { type FamilyEnd, wholeRun } from './whole-run.ts';

const RULE = 'http/page/rule';

const skipped = (because: string): Verdict => ({ rule: RULE, level: 'must', outcome: 'skipped', because });
const open = (because: string): Verdict => ({ rule: RULE, level: 'must', outcome: 'inconclusive', because });
const blocked = (because: string, id?: string): Verdict => ({
  rule: RULE,
  level: 'must',
  outcome: 'blocked',
  because,
  ...(id !== undefined && { by: { rule: 'contract/status', case: id } }),
});

/** The verdicts of the whole run; a family whose cases judged the rule is told as such. */
const over = (families: Readonly<Record<string, Verdict | 'judged'>>) =>
  wholeRun(
    Object.entries(families).map(
      ([family, told]): FamilyEnd => ({
        family,
        judged: new Set(told === 'judged' ? [RULE] : []),
        left: told === 'judged' ? [] : [told],
      }),
    ),
  );

const reasons = (families: Parameters<typeof over>[0]) =>
  over(families).map((verdict) => [verdict.outcome, 'because' in verdict ? verdict.because : '']);

describe('a rule that several families share', () => {
  it('is skipped once where none has a case for it, and in none where one judged it', () => {
    expect(reasons({ a: skipped('no case'), b: skipped('no case') })).toEqual([['skipped', 'no case']]);
    expect(reasons({ a: skipped('no case'), b: 'judged' })).toEqual([]);
  });

  it('is inconclusive once, with the families for which it is where it is not for all', () => {
    expect(reasons({ a: open('no stream'), b: open('no stream') })).toEqual([['inconclusive', 'no stream']]);
    expect(reasons({ a: open('no stream'), b: 'judged', c: open('no stream') })).toEqual([
      ['inconclusive', 'a, c: no stream'],
    ]);
    expect(reasons({ a: open('no stream'), b: open('no 429'), c: skipped('no case') })).toEqual([
      ['inconclusive', 'a: no stream; b: no 429'],
    ]);
  });

  it('is blocked in each family by what blocks it there, whatever the others saw', () => {
    const told = { a: blocked('none came', 'a/1'), b: blocked('none came', 'b/1'), c: 'judged' } as const;
    expect(over(told)).toMatchObject([
      { outcome: 'blocked', because: 'a: none came', by: { case: 'a/1' } },
      { outcome: 'blocked', because: 'b: none came', by: { case: 'b/1' } },
    ]);
    expect(reasons({ a: blocked('no case exercised it'), b: 'judged', c: open('no 429') })).toEqual([
      ['blocked', 'a: no case exercised it'],
    ]);
  });
});
