import type {
  Case,
  CaseId,
  Finding,
  Held,
  Level,
  Outcome,
  PromiseOutcome,
  Run,
  RunHead,
  RunSummary,
  Verdict,
} from '../../model/index.ts';
import { groupByRule, isRed, pageOf, type RuleGroup, rootCauses } from '../grouping.ts';
import { duration } from '../plain.ts';
import { promiseOutcomes } from '../promises.ts';
import { reproduceCommand } from '../reproduce.ts';
import { headline } from '../sentences.ts';
import { type ShownSource, shownSource } from '../source.ts';
import { type Totals, totalsOf } from '../totals.ts';
import { exchangesOf } from '../where.ts';
import { type ExchangeView, exchangeView } from './exchange.ts';

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

export interface RuleView {
  readonly id: string;
  readonly level: Level;
  readonly says: string;
  readonly see: ShownSource;
  readonly family: string;
  readonly page: string;
  readonly again: string;
}

export interface CaseView {
  readonly id: CaseId;
  readonly title: string;
  readonly expect?: 'accept' | 'reject';
  readonly why?: string;
  readonly control?: CaseId;
  readonly exchanges: readonly ExchangeView[];
}

export interface PromiseView {
  readonly id: string;
  readonly says: string;
  readonly level: Level;
  readonly see: ShownSource;
  readonly held: Held;
  readonly outcome: PromiseOutcome;
}

/** All that the page shows, as it is embedded in the file; each exchange stands there once. */
export interface ReportData {
  readonly head: Pick<
    RunHead,
    'concordat' | 'startedAt' | 'target' | 'families' | 'mode' | 'effort' | 'seed'
  >;
  readonly summary: RunSummary;
  readonly headline: string;
  readonly again: string;
  readonly took: string;
  readonly totals: Totals;
  readonly rules: readonly RuleView[];
  readonly promises: readonly PromiseView[];
  readonly cases: readonly CaseView[];
  readonly verdicts: readonly VerdictView[];
}

const why = ({ origin }: Case): string => {
  switch (origin.kind) {
    case 'accept':
      return `${origin.variation} request${origin.at === undefined ? '' : ` about ${origin.at}`}`;
    case 'reject':
      return `wrong in one thing: ${origin.defect}${origin.at === undefined ? '' : ` at ${origin.at}`}`;
    case 'scenario':
      return `scenario ${origin.scenario}`;
    case 'recorded':
      return `recorded in ${origin.file}, entry ${origin.entry}`;
  }
};

const caseView = (run: Run, id: CaseId, plain: boolean): CaseView => {
  const planned = run.cases.get(id);
  const exchanges = exchangesOf(run, id).map((exchange) => exchangeView(exchange, plain));
  if (planned === undefined) return { id, title: id, exchanges };
  const { title, expect, control } = planned;
  return { id, title, expect, why: why(planned), ...(control === undefined ? {} : { control }), exchanges };
};

const ruleView = (run: Run, { rule }: RuleGroup): RuleView => ({
  id: rule.id,
  level: rule.level,
  says: rule.says,
  see: shownSource(run.head, rule.see),
  family: rule.id.split('/')[0] ?? rule.id,
  page: pageOf(rule.id),
  again: reproduceCommand(run.head, rule.id),
});

const urgent = (verdict: Verdict): number =>
  isRed(verdict) ? 0 : ['fail', 'inconclusive', 'skipped', 'pass'].indexOf(verdict.outcome) + 1;

const verdictViews = (
  groups: readonly RuleGroup[],
  run: Run,
  places: ReadonlyMap<CaseId, number>,
): readonly VerdictView[] => {
  const drags = new Map(groups.flatMap(({ red }) => red.map((line) => [line.verdict, line.drags.length])));
  const roots = rootCauses(run.verdicts);
  const ordered = groups.flatMap(({ verdicts }, rule) =>
    [...verdicts].sort((one, other) => urgent(one) - urgent(other)).map((verdict) => ({ verdict, rule })),
  );
  const place = new Map(ordered.map(({ verdict }, n) => [verdict, n]));
  return ordered.map(({ verdict, rule }) => {
    const caused = roots.get(verdict);
    const root = caused === undefined || caused === verdict ? undefined : place.get(caused);
    const dragged = drags.get(verdict) ?? 0;
    const at = verdict.case === undefined ? undefined : places.get(verdict.case);
    return {
      rule,
      level: verdict.level,
      outcome: verdict.outcome,
      ...(at === undefined ? {} : { case: at }),
      ...('because' in verdict ? { because: verdict.because } : {}),
      ...(verdict.outcome === 'fail' ? { findings: verdict.findings } : {}),
      ...(root === undefined ? {} : { root }),
      ...(dragged > 0 ? { drags: dragged } : {}),
    };
  });
};

/** Makes the data of the page; long bodies are cut, shorter where nothing is wrong with their case. */
export const reportData = (run: Run): ReportData => {
  const { concordat, startedAt, target, families, mode, effort, seed } = run.head;
  const totals = totalsOf(run);
  const groups = groupByRule(run);
  const outcomes = promiseOutcomes(run.head, run.verdicts, run.cases);
  const wrong = new Set(
    run.verdicts.flatMap((verdict) => (verdict.outcome === 'pass' ? [] : (verdict.case ?? []))),
  );
  const ids = [...new Set(run.verdicts.flatMap((verdict) => verdict.case ?? []))];
  return {
    head: { concordat, startedAt, target, families, mode, effort, seed },
    summary: run.summary,
    headline: headline(run, totals),
    again: reproduceCommand(run.head),
    took: duration(run.summary.wallMs),
    totals,
    rules: groups.map((group) => ruleView(run, group)),
    promises: run.head.promises.map(({ see, ...promise }) => ({
      ...promise,
      see: shownSource(run.head, see),
      outcome: outcomes.get(promise.id) ?? 'not-exercised',
    })),
    cases: ids.map((id) => caseView(run, id, !wrong.has(id))),
    verdicts: verdictViews(groups, run, new Map(ids.map((id, n) => [id, n]))),
  };
};
