import type {
  CaseId,
  Exchange,
  Outcome,
  PromiseEntry,
  PromiseOutcome,
  ReportFormat,
  RuleEntry,
  Run,
  RunHead,
  RunSummary,
  Verdict,
} from '../../model/index.ts';
import { shortCurlOf } from '../curl.ts';
import { countOutcomes, groupByRule, isRed } from '../grouping.ts';
import { promiseOutcomes } from '../promises.ts';
import { type Totals, totalsOf } from '../totals.ts';
import { exchangeOf, exchangesOf } from '../where.ts';

/** The shape of `report.json`: one run, folded. All that passed is counted only; the run file holds the rest. */
export interface JsonReport {
  readonly format: 1;
  /** Who was asked what: the run's head without the lists below. */
  readonly run: Omit<RunHead, 'record' | 'format' | 'rules' | 'promises'>;
  readonly summary: Omit<RunSummary, 'record'>;
  readonly totals: Totals;
  /** The most urgent first. `redLines` counts verdicts that are their own root cause. */
  readonly rules: readonly (RuleEntry & {
    readonly totals: Readonly<Record<Outcome, number>>;
    readonly redLines: number;
  })[];
  readonly promises: readonly (PromiseEntry & { readonly outcome: PromiseOutcome })[];
  /** Failed at any level, or blocked; `curl` sends the request again, the key as `$CONCORDAT_API_KEY`. */
  readonly failures: readonly (Verdict & { readonly red: boolean; readonly curl?: string })[];
  /** The cases of the failures with all that crossed the wire. */
  readonly cases: readonly {
    readonly id: CaseId;
    readonly title: string;
    readonly expect?: 'accept' | 'reject';
    readonly exchanges: readonly Exchange[];
  }[];
}

/** A longer one repeats a body that stands in `cases`. */
const LONGEST_CURL = 20_000;

const failuresOf = (run: Run): JsonReport['failures'] =>
  run.verdicts
    .filter(({ outcome }) => outcome === 'fail' || outcome === 'blocked')
    .map((verdict) => {
      const exchange = exchangeOf(run, verdict);
      const red = isRed(verdict);
      return exchange === undefined
        ? { ...verdict, red }
        : { ...verdict, red, curl: shortCurlOf(exchange, LONGEST_CURL) };
    });

const casesOf = (run: Run, failures: JsonReport['failures']): JsonReport['cases'] => {
  const ids = new Set(failures.flatMap((failure) => failure.case ?? []));
  return [...ids].map((id) => {
    const planned = run.cases.get(id);
    const exchanges = exchangesOf(run, id);
    return planned === undefined
      ? { id, title: id, exchanges }
      : { id, title: planned.title, expect: planned.expect, exchanges };
  });
};

/** The run as `report.json` holds it. */
export const jsonReport = (run: Run): JsonReport => {
  const { record: _head, format: _format, rules: _rules, promises, ...head } = run.head;
  const { record: _summary, ...summary } = run.summary;
  const outcomes = promiseOutcomes(run.head, run.verdicts, run.cases);
  const failures = failuresOf(run);
  return {
    format: 1,
    run: head,
    summary,
    totals: totalsOf(run),
    rules: groupByRule(run).map(({ rule, verdicts, red }) => ({
      ...rule,
      totals: countOutcomes(verdicts),
      redLines: red.length,
    })),
    promises: promises.map((promise) => ({
      ...promise,
      outcome: outcomes.get(promise.id) ?? 'not-exercised',
    })),
    failures,
    cases: casesOf(run, failures),
  };
};

export default {
  file: 'report.json',
  says: 'totals, rules, promises and every failure with its exchanges, for other programs',
  render: (run) => `${JSON.stringify(jsonReport(run), null, 2)}\n`,
} satisfies ReportFormat;
