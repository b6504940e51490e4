import type { Level, Outcome, PromiseOutcome, Run } from '../model/index.ts';
import { countOutcomes, isRed, rootCauses } from './grouping.ts';
import { countPromises, promiseOutcomes } from './promises.ts';

/** The figures that every report of one run says alike; counted from the verdicts, not taken from the summary. */
export interface Totals {
  /** All verdicts. */
  readonly all: number;
  readonly verdicts: Readonly<Record<Outcome, number>>;
  /** Failed verdicts by level. */
  readonly failed: Readonly<Record<Level, number>>;
  /** Red verdicts that are their own root cause. */
  readonly redLines: number;
  /** Red verdicts that are blocked by another one. */
  readonly dragged: number;
  /** Rules with at least one verdict that failed at level must. */
  readonly brokenRules: number;
  readonly rules: number;
  /** Rules that were skipped because they take what is billed and nobody gave leave to pay. */
  readonly unpaid: number;
  readonly promises: Readonly<Record<PromiseOutcome, number>>;
}

/** Counts a run. */
export const totalsOf = (run: Run): Totals => {
  const failed = { must: 0, should: 0, may: 0 };
  const broken = new Set<string>();
  for (const verdict of run.verdicts) {
    if (verdict.outcome !== 'fail') continue;
    failed[verdict.level] += 1;
    if (isRed(verdict)) broken.add(verdict.rule);
  }
  const causes = [...rootCauses(run.verdicts)];
  const redLines = causes.filter(([verdict, root]) => verdict === root).length;
  return {
    all: run.verdicts.length,
    verdicts: countOutcomes(run.verdicts),
    failed,
    redLines,
    dragged: causes.length - redLines,
    brokenRules: broken.size,
    rules: new Set([...run.head.rules.map(({ id }) => id), ...run.verdicts.map(({ rule }) => rule)]).size,
    unpaid: new Set(
      run.verdicts.flatMap((one) => (one.outcome === 'skipped' && one.billed === true ? [one.rule] : [])),
    ).size,
    promises: countPromises(promiseOutcomes(run.head, run.verdicts, run.cases)),
  };
};
