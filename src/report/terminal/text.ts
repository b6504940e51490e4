import type { Run } from '../../model/index.ts';
import { clientSummaries } from '../clients.ts';
import { groupByRule, type RuleGroup } from '../grouping.ts';
import { duration, some, visible } from '../plain.ts';
import { reproduceCommand } from '../reproduce.ts';
import { clientSentence, headline, promiseSentence, unpaidSentence, verdictSentence } from '../sentences.ts';
import { type Totals, totalsOf } from '../totals.ts';
import { blockedLines, failureLines, noteLines } from './failures.ts';
import { type Paint, paint as paintOf } from './paint.ts';

const headLines = ({ head, summary }: Run, paint: Paint): readonly string[] => {
  const { name, provider, baseUrl } = head.target;
  return [
    paint.bold(visible(`${name} at ${baseUrl}`)),
    paint.dim(
      visible(
        `provider ${provider} · ${head.mode} · effort ${head.effort} · ${some(summary.requests, 'request')} · ${duration(summary.wallMs)} · concordat ${head.concordat}`,
      ),
    ),
    '',
  ];
};

const section = (title: string, lines: readonly string[], paint: Paint): readonly string[] =>
  lines.length === 0 ? [] : [paint.bold(title), ...lines, ''];

const totalLines = (run: Run, totals: Totals): readonly string[] => [
  `Verdicts   ${verdictSentence(totals)}`,
  `Promises   ${promiseSentence(totals)}`,
  ...[unpaidSentence(totals)].flatMap((said) => (said === undefined ? [] : [`Not paid   ${said}`])),
  ...clientSummaries(run).map((client) => `Client     ${clientSentence(client)}`),
  ...(run.summary.unmatched > 0
    ? [`Unmatched  ${some(run.summary.unmatched, 'exchange')} fit no published operation`]
    : []),
  `Seed       ${run.head.seed}`,
  `Reproduce  ${visible(reproduceCommand(run.head))}`,
];

const failed =
  (level: 'must' | 'note') =>
  (group: RuleGroup): boolean =>
    group.verdicts.some(
      (verdict) => verdict.outcome === 'fail' && (verdict.level === 'must') === (level === 'must'),
    );

/** The final text of a run: what failed and how to see it again, notes, what is blocked, totals. */
export const terminalText = (run: Run, { colour }: { readonly colour: boolean }): string => {
  const paint = paintOf(colour);
  const groups = groupByRule(run);
  const totals = totalsOf(run);
  const verdict = headline(run, totals);
  return [
    ...headLines(run, paint),
    ...groups.filter(failed('must')).flatMap((group) => failureLines(run, group, paint)),
    ...section(
      'Notes',
      groups.filter(failed('note')).flatMap((group) => noteLines(group, paint)),
      paint,
    ),
    ...section('Blocked', blockedLines(groups, paint), paint),
    ...totalLines(run, totals),
    '',
    run.summary.red ? paint.red(paint.bold(verdict)) : paint.green(paint.bold(verdict)),
    '',
  ].join('\n');
};
