import type { CaseId, Finding, Level, Outcome, RuleId, Run, Verdict } from '../../model/index.ts';
import { isRed, type RuleGroup, rootCauses } from '../grouping.ts';

/** One verdict; `rule` and `case` are places in the lists of `ReportData`. */
export interface VerdictView {
  readonly rule: number;
  readonly case?: number;
  readonly level: Level;
  readonly outcome: Outcome;
  readonly because?: string;
  readonly findings?: readonly Finding[];
  /** Its root cause: a place in the list of verdicts. */
  readonly root?: number;
  /** What is blocked because of it: places of rules, and how many verdicts of each. */
  readonly drags?: readonly (readonly [rule: number, verdicts: number])[];
}

type Drags = NonNullable<VerdictView['drags']>;

const ORDER: readonly Outcome[] = ['fail', 'inconclusive', 'skipped', 'pass'];

const urgency = (verdict: Verdict): number => (isRed(verdict) ? -1 : ORDER.indexOf(verdict.outcome));

const dragsOf = (groups: readonly RuleGroup[]): ReadonlyMap<Verdict, Drags> => {
  const places = new Map<RuleId, number>(groups.map(({ rule }, n) => [rule.id, n]));
  const lines = groups.flatMap(({ red }) => red).filter(({ drags }) => drags.length > 0);
  return new Map(
    lines.map(({ verdict, drags }) => {
      const amounts = new Map<number, number>();
      for (const { rule } of drags) {
        const place = places.get(rule) ?? 0;
        amounts.set(place, (amounts.get(place) ?? 0) + 1);
      }
      return [verdict, [...amounts]];
    }),
  );
};

/** All verdicts, rule by rule in the order of the groups, the most urgent first; `cases` holds the places of cases. */
export const verdictViews = (
  run: Run,
  groups: readonly RuleGroup[],
  cases: ReadonlyMap<CaseId, number>,
): readonly VerdictView[] => {
  const drags = dragsOf(groups);
  const roots = rootCauses(run.verdicts);
  const ordered = groups.flatMap(({ verdicts }, rule) =>
    [...verdicts].sort((one, other) => urgency(one) - urgency(other)).map((verdict) => ({ verdict, rule })),
  );
  const places = new Map(ordered.map(({ verdict }, n) => [verdict, n]));
  return ordered.map(({ verdict, rule }) => {
    const cause = roots.get(verdict);
    const root = cause === undefined || cause === verdict ? undefined : places.get(cause);
    const dragged = drags.get(verdict);
    const at = verdict.case === undefined ? undefined : cases.get(verdict.case);
    return {
      ...{ rule, level: verdict.level, outcome: verdict.outcome },
      ...(at === undefined ? {} : { case: at }),
      ...('because' in verdict ? { because: verdict.because } : {}),
      ...(verdict.outcome === 'fail' ? { findings: verdict.findings } : {}),
      ...(root === undefined ? {} : { root }),
      ...(dragged === undefined ? {} : { drags: dragged }),
    };
  });
};
