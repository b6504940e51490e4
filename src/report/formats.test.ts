import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryPages, validateXML } from 'xmllint-wasm';
import type { Run, Verdict } from '../model/index.ts';
import html from './formats/html.ts';
import json, { jsonReport } from './formats/json.ts';
import junit from './formats/junit.ts';
import markdown from './formats/markdown.ts';
import terminal from './formats/terminal.ts';
import { formats } from './formats.ts';
import { HOSTILE, hostileRun } from './hostile.ts';
import { reportData } from './html/data.ts';
import { madeRun, sampleRun } from './sample-run.ts';
import { totalsOf } from './totals.ts';

const CASES = [...sampleRun().cases.keys()];
const RULES = [...sampleRun().head.rules.map(({ id }) => id), 'unknown/rule'];

const verdicts: fc.Arbitrary<Verdict> = fc
  .record({
    rule: fc.constantFrom(...RULES),
    level: fc.constantFrom('must' as const, 'should' as const, 'may' as const),
    case: fc.constantFrom(...CASES, undefined),
    outcome: fc.constantFrom(
      'pass' as const,
      'fail' as const,
      'blocked' as const,
      'inconclusive' as const,
      'skipped' as const,
    ),
    text: fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary' })),
    by: fc.option(fc.record({ rule: fc.constantFrom(...RULES), case: fc.constantFrom(...CASES) }), {
      nil: undefined,
    }),
  })
  .map(({ rule, level, case: id, outcome, text, by }): Verdict => {
    const base = { rule, level, ...(id === undefined ? {} : { case: id }) };
    if (outcome === 'pass') return { ...base, outcome };
    if (outcome === 'fail')
      return { ...base, outcome, findings: [{ at: `/${text}`, expected: text, actual: [text] }] };
    if (outcome === 'blocked')
      return { ...base, outcome, because: text, ...(by === undefined ? {} : { by }) };
    return { ...base, outcome, because: text };
  });

const runs = fc.array(verdicts, { maxLength: 40 }).map((some): Run => madeRun({ verdicts: some }));

const numbers = (text: string): readonly number[] =>
  (text.match(/[\d,]+/g) ?? []).map((one) => Number(one.replaceAll(',', '')));

const times = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** The line after the head and the rule of a Markdown table. */
const rowBelow = (text: string, head: string): readonly number[] => {
  const lines = text.split('\n');
  return numbers(lines[lines.findIndex((line) => line.startsWith(head)) + 2] ?? '');
};

describe('every format', () => {
  it('says the same totals of any run', () => {
    fc.assert(
      fc.property(runs, (run) => {
        const { all, verdicts: told, failed, promises } = totalsOf(run);
        const row = [
          told.pass,
          told.fail,
          told.blocked,
          told.inconclusive,
          told.skipped,
          failed.must,
          failed.should,
          failed.may,
        ];
        const accounts = [
          promises.kept,
          promises.broken,
          promises['not-exercised'],
          promises['not-checkable'],
        ];

        const data = reportData(run);
        expect(data.totals).toEqual(totalsOf(run));
        const byOutcome = (outcome: string) => data.verdicts.filter((one) => one.outcome === outcome).length;
        expect(row.slice(0, 5)).toEqual(
          ['pass', 'fail', 'blocked', 'inconclusive', 'skipped'].map(byOutcome),
        );
        expect(data.verdicts.filter(({ root }) => root !== undefined)).toHaveLength(data.totals.dragged);

        const folded = jsonReport(run);
        expect(folded.totals).toEqual(data.totals);
        expect(folded.failures).toHaveLength(told.fail + told.blocked);
        expect(folded.rules.reduce((sum, rule) => sum + rule.redLines, 0)).toBe(folded.totals.redLines);

        const xml = junit.render(run);
        expect(times(xml, /<testcase /g)).toBe(all);
        expect(times(xml, /<failure /g)).toBe(failed.must);
        expect(times(xml, /<system-out>/g)).toBe(failed.should + failed.may);
        expect(times(xml, /<error /g)).toBe(told.blocked);
        expect(times(xml, /<skipped /g)).toBe(told.skipped + told.inconclusive);
        expect(xml).toContain(`tests="${all}" failures="${failed.must}" errors="${told.blocked}"`);

        const summary = markdown.render(run);
        expect(rowBelow(summary, '| verdicts')).toEqual([all, ...row]);
        expect(rowBelow(summary, '| promises').slice(1)).toEqual(accounts);

        const text = terminal.render(run);
        const line = text.split('\n').find((one) => one.startsWith('Verdicts')) ?? '';
        expect(numbers(line.replace(/, (?=\d)/g, ' '))).toEqual([
          all,
          told.pass,
          told.fail,
          ...row.slice(5),
          ...row.slice(2, 5),
        ]);
      }),
      { numRuns: 60 },
    );
  });

  it('is found by its file name and loaded when asked for', async () => {
    expect([...formats().keys()].sort()).toEqual(['html', 'json', 'junit', 'markdown', 'terminal']);
    const files = await Promise.all([...formats().values()].map(async (load) => (await load()).file));
    expect(files.sort()).toEqual(['junit.xml', 'report.html', 'report.json', 'report.md', 'report.txt']);
  });

  it('is the same text each time', () => {
    for (const format of [html, json, junit, markdown, terminal])
      expect(format.render(sampleRun())).toBe(format.render(sampleRun()));
  });

  it('can say that a run has nothing in it', () => {
    const run = madeRun({
      verdicts: [],
      cases: new Map(),
      exchanges: new Map(),
      head: { rules: [], promises: [], sources: {} },
    });
    for (const format of [html, json, junit, markdown, terminal]) expect(format.render(run)).not.toBe('');
  });
});

describe('junit.xml', () => {
  it.each([
    ['the sample', sampleRun()],
    ['hostile values', hostileRun()],
  ])('fits the schema of Jenkins with %s', async (_, run) => {
    const schema = await readFile(new URL('../../fixtures/reports/junit-10.xsd', import.meta.url), 'utf8');
    const xml = { fileName: 'junit.xml', contents: junit.render(run) };
    const { valid, errors } = await validateXML({ xml, schema, maxMemoryPages: memoryPages.GiB });
    expect(errors.map(({ message }) => message)).toEqual([]);
    expect(valid).toBe(true);
  });
  it('holds 10,000 verdicts', () => {
    const some = Array.from(
      { length: 10_000 },
      (_, n): Verdict => ({ rule: `a/b/rule-${n % 90}`, case: `c-${n}`, level: 'must', outcome: 'pass' }),
    );
    expect(times(junit.render(madeRun({ verdicts: some })), /<testcase /g)).toBe(10_000);
  });
});

describe('hostile values', () => {
  it('never reach a terminal or a CI log as control characters', () => {
    for (const format of [terminal, markdown])
      expect(format.render(hostileRun())).not.toMatch(/[^\P{Cc}\n]|[\p{Cf}\p{Cs}\u2028\u2029]/u);
  });
  it('stay text in Markdown', () => {
    const text = markdown.render(hostileRun());
    expect(text).not.toMatch(/<(?!code>|\/code>|br>|https:)/);
    expect(text).not.toMatch(/[`\\!]|\]\((?!<https:)|https?:|javascript:/);
    const widths = text
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .map((line) => line.split('|').length);
    expect(new Set(widths)).toEqual(new Set([6, 7, 11]));
  });
  it('survive as JSON', () => {
    expect(JSON.parse(json.render(hostileRun()))).toEqual(
      JSON.parse(JSON.stringify(jsonReport(hostileRun()))),
    );
  });
});
