import type { Outcome, ReportFormat, Run } from '../../model/index.ts';
import { clientSummaries } from '../clients.ts';
import { groupByRule, type RuleGroup } from '../grouping.ts';
import { count, duration, visible, words } from '../plain.ts';
import { reproduceCommand } from '../reproduce.ts';
import { clientSentence, headline, promiseSentence, unpaidSentence } from '../sentences.ts';
import { type ShownSource, shownSource } from '../source.ts';
import { type Totals, totalsOf } from '../totals.ts';
import { findingsOf } from '../where.ts';

/** A step summary may hold 1 MiB; nobody reads more rows than this. */
const MOST_ROWS = 50;

/** Text that Markdown takes as it stands: every character with a meaning becomes an entity. */
const literal = (text: string): string =>
  visible(text)
    .replace(/[^\p{L}\p{N}\p{Zs} .,;/+=%()'"?—·§…-]/gu, (character) => `&#${character.codePointAt(0)};`)
    // The one thing that Markdown turns into a link without punctuation.
    .replace(/www\./gi, (match) => `${match.slice(0, 3)}&#46;`);

const code = (text: string): string => `<code>${literal(text)}</code>`;

const linked = ({ label, url }: ShownSource): string =>
  url === undefined
    ? literal(label)
    : `[${literal(label)}](<${new URL(url).href.replace(/[<>|]/g, encodeURIComponent)}>)`;

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): readonly string[] => [
  `| ${heads.join(' | ')} |`,
  `|${heads.map(() => ' --- |').join('')}`,
  ...rows.map((row) => `| ${row.join(' | ')} |`),
  '',
];

const OUTCOMES: readonly Outcome[] = ['pass', 'fail', 'blocked', 'inconclusive', 'skipped'];

const totalsTable = ({ all, verdicts, failed }: Totals): readonly string[] =>
  table(
    ['verdicts', 'pass', 'fail', 'blocked', 'inconclusive', 'skipped', 'failed must', 'should', 'may'],
    [
      [all, ...OUTCOMES.map((outcome) => verdicts[outcome]), failed.must, failed.should, failed.may].map(
        count,
      ),
    ],
  );

const evidence = (group: RuleGroup): string => {
  const verdict = group.red[0]?.verdict ?? group.verdicts.find(({ outcome }) => outcome === 'fail');
  if (verdict === undefined) return '';
  if (verdict.outcome === 'blocked') return literal(words(verdict.because, 300));
  const [finding] = findingsOf(verdict);
  return finding === undefined
    ? ''
    : `at ${code(words(finding.at, 120))}: expected ${code(words(finding.expected))}, seen ${code(words(finding.actual))}`;
};

const ruleTable = (run: Run, title: string, groups: readonly RuleGroup[]): readonly string[] => {
  if (groups.length === 0) return [];
  const rows = groups.slice(0, MOST_ROWS).map((group) => {
    const blocks = group.red.reduce((sum, { drags }) => sum + drags.length, 0);
    const dragged = blocks > 0 ? ` (blocks ${count(blocks)} more)` : '';
    const bad = group.verdicts.filter(({ outcome }) => outcome === 'fail' || outcome === 'blocked').length;
    return [
      group.rule.level,
      `${literal(group.rule.says)}<br>${code(group.rule.id)}, ${linked(shownSource(run.head, group.rule.see))}`,
      count(bad),
      `${evidence(group)}${dragged}`,
    ];
  });
  const left = groups.length - MOST_ROWS;
  return [
    `### ${title}`,
    '',
    ...table(['level', 'rule', 'cases', 'first finding'], rows),
    ...(left > 0 ? [`+ ${count(left)} more rules`, ''] : []),
  ];
};

const brokenPromises = ({ promises }: Totals): readonly string[] =>
  table(
    ['promises', 'kept', 'broken', 'not exercised', 'not checkable from outside'],
    [
      [
        Object.values(promises).reduce((sum, one) => sum + one, 0),
        promises.kept,
        promises.broken,
        promises['not-exercised'],
        promises['not-checkable'],
      ].map(count),
    ],
  );

const noted = (group: RuleGroup): boolean =>
  group.red.length === 0 && group.verdicts.some(({ outcome }) => outcome === 'fail');

const render = (run: Run): string => {
  const { head, summary } = run;
  const totals = totalsOf(run);
  const groups = groupByRule(run);
  return [
    `## ${literal(`concordat: ${head.target.name}`)}`,
    '',
    `**${literal(headline(run, totals))}**`,
    '',
    `${code(head.target.baseUrl)}, provider ${literal(head.target.provider)}, effort ${head.effort}, ${count(summary.requests)} requests in ${duration(summary.wallMs)}`,
    '',
    ...totalsTable(totals),
    ...brokenPromises(totals),
    ...ruleTable(
      run,
      'Red',
      groups.filter(({ red }) => red.length > 0),
    ),
    ...ruleTable(run, 'Notes', groups.filter(noted)),
    ...[unpaidSentence(totals)].flatMap((said) => (said === undefined ? [] : [literal(`${said}.`), ''])),
    ...clientSummaries(run).flatMap((client) => [`Client ${literal(clientSentence(client))}`, '']),
    `Promises: ${promiseSentence(totals)}. Seed ${head.seed}. Again: ${code(reproduceCommand(head))}`,
    '',
  ].join('\n');
};

export default {
  file: 'report.md',
  says: 'totals, red rules with their first finding and the account of promises, for a CI step summary',
  render,
} satisfies ReportFormat;
