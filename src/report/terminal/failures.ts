import type { Finding, RuleEntry, Run, Verdict } from '../../model/index.ts';
import { shortCurlOf } from '../curl.ts';
import type { RedLine, RuleGroup } from '../grouping.ts';
import { count, some, visible, words } from '../plain.ts';
import { shownSource } from '../source.ts';
import { exchangeOf, findingsOf } from '../where.ts';
import type { Paint } from './paint.ts';

const SHOWN = 3;
/** A longer command fills the screen; the page and the JSON report hold it. */
const LONGEST_CURL = 1500;

interface Sight {
  readonly verdict: Verdict;
  readonly finding: Finding;
}

const caseLine = (run: Run, verdict: Verdict): string => {
  if (verdict.case === undefined) return 'the whole run';
  const title = run.cases.get(verdict.case)?.title;
  return visible(title === undefined ? verdict.case : `${verdict.case} (${title})`);
};

const curlLine = (run: Run, verdict: Verdict): readonly string[] => {
  const exchange = exchangeOf(run, verdict);
  if (exchange === undefined) return [];
  return [`    curl      ${shortCurlOf(exchange, LONGEST_CURL)}`];
};

const sightLines = (run: Run, { verdict, finding }: Sight, paint: Paint): readonly string[] => [
  `    case      ${caseLine(run, verdict)}`,
  `    where     ${finding.at === '' ? '(the exchange)' : words(finding.at)}`,
  `    expected  ${paint.green(words(finding.expected))}`,
  `    seen      ${paint.red(words(finding.actual))}`,
];

const dragLines = (lines: readonly RedLine[], paint: Paint): readonly string[] => {
  const dragged = lines.flatMap(({ drags }) => drags);
  if (dragged.length === 0) return [];
  const rules = [...new Set(dragged.map(({ rule }) => rule))];
  const named = rules.slice(0, SHOWN).map(visible).join(', ');
  const more = rules.length > SHOWN ? `, + ${count(rules.length - SHOWN)} more` : '';
  return [
    paint.dim(
      `    blocks    ${some(dragged.length, 'verdict')} of ${some(rules.length, 'rule')}: ${named}${more}`,
    ),
  ];
};

const headLines = (run: Run, rule: RuleEntry, cases: number, paint: Paint): readonly string[] => {
  const { label, url } = shownSource(run.head, rule.see);
  const see = visible(url === undefined ? label : `${label}, ${url}`);
  return [
    `${paint.red('FAIL')} ${paint.bold(rule.level.toUpperCase())}  ${paint.bold(visible(rule.id))}  (${some(cases, 'case')})`,
    `    ${visible(rule.says)}`,
    ...(see === '' ? [] : [paint.dim(`    see ${see}`)]),
  ];
};

/** A rule that failed at level must: its sentence, the first findings with what reproduces the first, what it blocks. */
export const failureLines = (run: Run, group: RuleGroup, paint: Paint): readonly string[] => {
  const failed = group.verdicts.filter(({ outcome, level }) => outcome === 'fail' && level === 'must');
  const sights = failed.flatMap((verdict) => findingsOf(verdict).map((finding) => ({ verdict, finding })));
  const left = sights.length - SHOWN;
  const [first] = failed;
  return [
    ...headLines(run, group.rule, failed.length, paint),
    ...sights.slice(0, SHOWN).flatMap((sight) => sightLines(run, sight, paint)),
    ...(left > 0 ? [paint.dim(`    + ${count(left)} more`)] : []),
    ...(first === undefined ? [] : curlLine(run, first)),
    ...dragLines(group.red, paint),
    '',
  ];
};

/** A should or may that was not kept, on two lines. */
export const noteLines = (group: RuleGroup, paint: Paint): readonly string[] => {
  const failed = group.verdicts.filter(({ outcome, level }) => outcome === 'fail' && level !== 'must');
  const [first] = failed.flatMap(findingsOf);
  const level = (failed[0]?.level ?? group.rule.level).toUpperCase();
  const seen =
    first === undefined
      ? ''
      : `    ${words(first.at, 80)}: expected ${words(first.expected, 80)}, seen ${words(first.actual, 80)}`;
  return [
    `${paint.yellow('NOTE')} ${level}  ${visible(group.rule.id)}  (${some(failed.length, 'case')}): ${visible(group.rule.says)}`,
    ...(seen === '' ? [] : [seen]),
  ];
};

/** The root causes among a rule's blocked verdicts, one line for each reason. */
export const blockedLines = (group: RuleGroup, paint: Paint): readonly string[] => {
  const reasons = new Map<string, RedLine[]>();
  for (const line of group.red) {
    if (line.verdict.outcome !== 'blocked') continue;
    reasons.set(line.verdict.because, [...(reasons.get(line.verdict.because) ?? []), line]);
  }
  return [...reasons].flatMap(([because, lines]) => [
    `${paint.red('BLOCKED')}  ${visible(group.rule.id)}${lines.length > 1 ? `  (${count(lines.length)} cases)` : ''}: ${visible(because)}`,
    ...dragLines(lines, paint),
  ]);
};
