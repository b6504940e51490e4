import { create } from 'xmlbuilder2';
import type { Outcome, ReportFormat, RuleEntry, Run, Verdict } from '../../model/index.ts';
import { shortCurlOf } from '../curl.ts';
import { countOutcomes, groupByRule, pageOf, type RuleGroup } from '../grouping.ts';
import { visible, words } from '../plain.ts';
import { shownSource } from '../source.ts';
import { totalsOf } from '../totals.ts';
import { exchangeOf, findingsOf } from '../where.ts';

type Element = ReturnType<typeof create>;

/** One stands in each failure, and there may be thousands. */
const LONGEST_CURL = 4_000;

/** Text without what XML 1.0 section 2.2 forbids. */
const legal = (text: string): string =>
  text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '');

/** On one line, nothing in it that a terminal acts on. */
const line = (text: string): string => legal(visible(text));

const firstFinding = (verdict: Verdict): string => {
  const [first] = findingsOf(verdict);
  return first === undefined
    ? 'failed'
    : `${words(first.at)}: expected ${words(first.expected)}, seen ${words(first.actual)}`;
};

const account = (run: Run, rule: RuleEntry, verdict: Verdict): string => {
  const exchange = exchangeOf(run, verdict);
  const { label, url } = shownSource(run.head, rule.see);
  return [
    `${rule.level}: ${rule.says}`,
    `see ${label}${url === undefined ? '' : ` ${url}`}`,
    ...findingsOf(verdict).map(
      ({ at, expected, actual }) =>
        `at ${words(at)}: expected ${words(expected, 1000)}, seen ${words(actual, 1000)}`,
    ),
    ...(exchange === undefined ? [] : [shortCurlOf(exchange, LONGEST_CURL)]),
  ]
    .map(line)
    .join('\n');
};

const addOutcome = (testcase: Element, run: Run, rule: RuleEntry, verdict: Verdict): void => {
  if (verdict.outcome === 'pass') return;
  if (verdict.outcome === 'fail' && verdict.level === 'must') {
    const failure = testcase.ele('failure', { type: 'must', message: line(firstFinding(verdict)) });
    failure.txt(account(run, rule, verdict));
  } else if (verdict.outcome === 'fail') {
    // Not kept, yet not promised: the step stays green and the note stays readable.
    testcase.ele('system-out').txt(`${verdict.level} not kept\n${account(run, rule, verdict)}`);
  } else if (verdict.outcome === 'blocked') {
    const by =
      verdict.by === undefined
        ? ''
        : ` (by ${verdict.by.rule}${verdict.by.case === undefined ? '' : ` in ${verdict.by.case}`})`;
    testcase
      .ele('error', { type: 'blocked', message: line(`${verdict.because}${by}`) })
      .txt(account(run, rule, verdict));
  } else {
    testcase.ele('skipped', { type: verdict.outcome, message: line(verdict.because) });
  }
};

const addSuite = (root: Element, run: Run, page: string, groups: readonly RuleGroup[]): void => {
  const verdicts = groups.flatMap((group) => group.verdicts);
  const totals: Readonly<Record<Outcome, number>> = countOutcomes(verdicts);
  const suite = root.ele('testsuite', {
    name: line(page),
    tests: verdicts.length,
    failures: verdicts.filter(({ outcome, level }) => outcome === 'fail' && level === 'must').length,
    errors: totals.blocked,
    skipped: totals.skipped + totals.inconclusive,
    timestamp: line(run.head.startedAt),
  });
  for (const { rule, verdicts: own } of groups) {
    for (const verdict of own) {
      const testcase = suite.ele('testcase', {
        name: line(`${rule.id.slice(rule.id.lastIndexOf('/') + 1)}: ${verdict.case ?? 'the whole run'}`),
        classname: line(rule.id.replaceAll('.', '_').replaceAll('/', '.')),
        group: verdict.level,
      });
      addOutcome(testcase, run, rule, verdict);
    }
  }
};

const render = (run: Run): string => {
  const totals = totalsOf(run);
  const root = create({ version: '1.0', encoding: 'UTF-8' }).ele('testsuites', {
    name: line(`concordat ${run.head.target.name}`),
    tests: totals.all,
    failures: totals.failed.must,
    errors: totals.verdicts.blocked,
    time: (run.summary.wallMs / 1000).toFixed(3),
  });
  const pages = new Map<string, RuleGroup[]>();
  for (const group of groupByRule(run)) {
    const page = pageOf(group.rule.id);
    pages.set(page, [...(pages.get(page) ?? []), group]);
  }
  for (const [page, groups] of pages) addSuite(root, run, page, groups);
  return `${root.end({ prettyPrint: true })}\n`;
};

export default {
  file: 'junit.xml',
  says: 'one test case for each rule and case, for CI servers',
  render,
} satisfies ReportFormat;
