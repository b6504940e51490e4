import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../model/index.ts';
import { madeRun, sampleRun } from '../sample-run.ts';
import { progressLine } from './progress.ts';
import { terminalText } from './text.ts';

const plain = (run = sampleRun()): string => terminalText(run, { colour: false });

describe('the final text', () => {
  it('groups failures by rule with all that one needs to see them again', () => {
    const text = plain();
    expect(text).toContain('FAIL MUST  gemini/usage/usage-sums  (2 cases)');
    expect(text).toContain('    prompt, candidates, thoughts and tool-use tokens sum to totalTokenCount.');
    expect(text).toContain('    where     /response/body/usageMetadata/totalTokenCount');
    expect(text).toContain('    expected  6\n    seen      9');
    expect(text).toMatch(/ {4}curl {6}curl .*"\$CONCORDAT_API_KEY"/);
    expect(text).toContain(
      'Reproduce  concordat run --provider mixroute --base-url http://127.0.0.1:4010 --family gemini --effort standard --seed 7',
    );
    expect(text).toContain('Promises   3 kept, 5 broken, 2 not exercised, 1 not checkable from outside');
    expect(text.trimEnd().split('\n').at(-1)).toBe('RED: 3 rules broken, 1 more blocked by these');
  });
  it('lists what is blocked under its root cause, not as a line of its own', () => {
    const text = plain();
    expect(text).toContain('    blocks    1 verdict of 1 rule: gemini/streaming/alt-sse-is-event-stream');
    expect(text).not.toContain('BLOCKED');
  });
  it('merges the findings of a rule and the reasons of what is blocked', () => {
    const findings = Array.from({ length: 9 }, (_, n) => ({
      at: `/response/body/${n}`,
      expected: n,
      actual: null,
    }));
    const failed: Verdict = { rule: 'a/b/c', level: 'must', outcome: 'fail', findings };
    const blocked = Array.from(
      { length: 4 },
      (_, n): Verdict => ({
        rule: 'a/b/d',
        case: `${n}`,
        level: 'must',
        outcome: 'blocked',
        because: 'no reply',
      }),
    );
    const text = plain(madeRun({ verdicts: [failed, ...blocked] }));
    expect(text.match(/ {4}where/g)).toHaveLength(3);
    expect(text).toContain('    + 6 more');
    expect(text).toContain('BLOCKED  a/b/d  (4 cases): no reply');
  });
  it('says a reason that blocks many rules once', () => {
    const because = 'no exchange succeeded: the target answered 429';
    const blocked = Array.from(
      { length: 40 },
      (_, n): Verdict => ({ rule: `a/b/rule-${n}`, level: 'must', outcome: 'blocked', because }),
    );
    const other: Verdict = { rule: 'a/b/other', level: 'must', outcome: 'blocked', because: 'no case' };
    const lines = plain(madeRun({ verdicts: [...blocked, other] })).split('\n');
    expect(lines.filter((line) => line.startsWith('BLOCKED'))).toEqual([
      `BLOCKED  40 rules: ${because}: a/b/rule-0, a/b/rule-1, a/b/rule-2, + 37 more`,
      'BLOCKED  a/b/other: no case',
    ]);
  });
  it('says why a run ended early, and begins green where all is kept', () => {
    const run = madeRun({ verdicts: [{ rule: 'a/b', level: 'must', outcome: 'pass' }] });
    expect(plain(run)).toContain('GREEN: nothing that was judged breaks a must');
    const summary = {
      ...run.summary,
      end: 'aborted' as const,
      because: 'every call was answered 401',
      red: true,
    };
    expect(plain({ ...run, summary })).toContain(
      'RED: nothing that was judged breaks a must — aborted: every call was answered 401',
    );
  });
  it('is coloured only where that is asked for', () => {
    const sequence = String.fromCharCode(27);
    expect(plain()).not.toContain(sequence);
    expect(terminalText(sampleRun(), { colour: true })).toContain(sequence);
  });
});

describe('the live line', () => {
  it('says how far, how red and how long', () => {
    expect(progressLine({ done: 15, total: 60, red: 2, elapsedMs: 5000 })).toBe(
      '██████░░░░░░░░░░░░░░░░░░ 15/60 cases · 2 red · about 15.0 s left',
    );
    expect(progressLine({ done: 60, total: 60, red: 0, elapsedMs: 5000 })).toContain(
      '60/60 cases · 0 red · 5.0 s',
    );
    expect(progressLine({ done: 0, total: 60, red: 0, elapsedMs: 10 })).toContain('0/60 cases · 0 red');
    expect(progressLine({ done: 1234, red: 1, elapsedMs: 5000 })).toBe('1,234 cases · 1 red');
  });
  it('never fills the width of the terminal', () => {
    for (let columns = 0; columns < 90; columns += 1)
      expect(
        progressLine({ done: 5, total: 70, red: 1, elapsedMs: 900, columns }).length,
      ).toBeLessThanOrEqual(Math.max(0, columns - 1));
  });
});
