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

/** The first of several rules by name, the others counted. */
const named = (rules: readonly string[]): string => {
  const left = rules.length - SHOWN;
  return `${rules.slice(0, SHOWN).map(visible).join(', ')}${left > 0 ? `, + ${count(left)} more` : ''}`;
};

const dragLines = (lines: readonly RedLine[], paint: Paint): readonly string[] => {
  const dragged = lines.flatMap(({ drags }) => drags);
  if (dragged.length === 0) return [];
  const rules = [...new Set(dragged.map(({ rule }) => rule))];
  return [
    paint.dim(
      `    blocks    ${some(dragged.length, 'verdict')} of ${some(rules.length, 'rule')}: ${named(rules)}`,
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

/** What is blocked for one reason. */
interface Blocked {
  readonly rules: Set<string>;
  readonly lines: RedLine[];
}

const blockedLine = (because: string, { rules, lines }: Blocked, paint: Paint): readonly string[] => {
  const [first = ''] = rules;
  const cases = lines.length > 1 ? `  (${some(lines.length, 'case')})` : '';
  const what = rules.size === 1 ? `${visible(first)}${cases}` : some(rules.size, 'rule');
  return [
    `${paint.red('BLOCKED')}  ${what}: ${visible(because)}${rules.size === 1 ? '' : `: ${named([...rules])}`}`,
    ...dragLines(lines, paint),
  ];
};

/** The root causes among blocked verdicts, one line for each reason and rule, or for each reason that many rules share. */
export const blockedLines = (groups: readonly RuleGroup[], paint: Paint): readonly string[] => {
  const reasons = new Map<string, Blocked>();
  for (const { rule, red } of groups)
    for (const line of red) {
      if (line.verdict.outcome !== 'blocked') continue;
      const { because } = line.verdict;
      const known = reasons.get(because) ?? { rules: new Set<string>(), lines: [] };
      reasons.set(because, known);
      known.rules.add(rule.id);
      known.lines.push(line);
    }
  return [...reasons].flatMap(([because, blocked]) =>
    blocked.rules.size > SHOWN
      ? blockedLine(because, blocked, paint)
      : [...blocked.rules].flatMap((id) => {
          const lines = blocked.lines.filter(({ verdict }) => verdict.rule === id);
          return blockedLine(because, { rules: new Set([id]), lines }, paint);
        }),
  );
};
