import { describe, expect, it } from 'vitest';
import type { Verdict } from '../model/index.ts';
import { groupByRule, pageOf, rootCauses } from './grouping.ts';
import { madeRun, sampleRun } from './sample-run.ts';
import { totalsOf } from './totals.ts';

type By = Extract<Verdict, { outcome: 'blocked' }>['by'];

const failed = (rule: string, level: Verdict['level'] = 'must'): Verdict => ({
  ...{ rule, case: 'c', level },
  outcome: 'fail',
  findings: [{ at: '', expected: 1, actual: 2 }],
});
const blocked = (rule: string, by?: By): Verdict => ({
  ...{ rule, case: 'c', level: 'must' },
  outcome: 'blocked',
  because: 'because',
  ...(by === undefined ? {} : { by }),
});

describe('root causes', () => {
  it('follow any number of steps to the first red verdict', () => {
    const verdicts = [
      failed('a'),
      blocked('b', { rule: 'a', case: 'c' }),
      blocked('d', { rule: 'b', case: 'c' }),
    ];
    const causes = rootCauses(verdicts);
    expect(verdicts.map((verdict) => causes.get(verdict)?.rule)).toEqual(['a', 'a', 'a']);
    const group = groupByRule(madeRun({ verdicts, head: { rules: [] } }))[0];
    expect(group?.red.map(({ drags }) => drags.map(({ rule }) => rule))).toEqual([['b', 'd']]);
    expect(totalsOf(madeRun({ verdicts }))).toMatchObject({ redLines: 1, dragged: 2, brokenRules: 1 });
  });
  it('may be named by the rule alone', () => {
    const verdicts = [failed('a'), blocked('b', { rule: 'a' })];
    expect(totalsOf(madeRun({ verdicts }))).toMatchObject({ redLines: 1, dragged: 1 });
  });
  it.each([
    ['names nothing', [blocked('b', { rule: 'nowhere', case: 'c' })], 1],
    ['names what is not red', [failed('a', 'should'), blocked('b', { rule: 'a', case: 'c' })], 1],
    ['goes in a circle', [blocked('a', { rule: 'b', case: 'c' }), blocked('b', { rule: 'a', case: 'c' })], 2],
    ['names itself', [blocked('a', { rule: 'a', case: 'c' })], 1],
  ] as const)('a verdict whose cause %s stays a red line of its own', (_, verdicts, lines) => {
    expect(totalsOf(madeRun({ verdicts }))).toMatchObject({ redLines: lines, dragged: 0 });
  });
});

describe('groups', () => {
  it('begin with what is most urgent', () => {
    const groups = groupByRule(sampleRun()).map(({ rule }) => rule.id);
    expect(groups.slice(0, 3)).toEqual([
      'gemini/streaming/one-final-finish-reason',
      'gemini/usage/usage-sums',
      'gemini/errors/word-fits-code',
    ]);
    expect(groups.at(-1)).toBe('gemini/embeddings/lengths-agree');
  });
  it('hold a rule that the head does not know, and one without a verdict', () => {
    const run = madeRun({ verdicts: [failed('odd/rule')] });
    expect(groupByRule(run)[0]?.rule).toEqual({ id: 'odd/rule', level: 'must', says: 'odd/rule', see: '' });
    expect(groupByRule(run).at(-1)?.verdicts).toEqual([]);
  });
  it('belong to the folder of their rule', () => {
    expect(pageOf('gemini/streaming/x')).toBe('gemini/streaming');
    expect(pageOf('alone')).toBe('alone');
  });
});
