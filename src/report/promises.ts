import type {
  Case,
  CaseId,
  OperationId,
  PromiseEntry,
  PromiseOutcome,
  RunHead,
  Verdict,
} from '../model/index.ts';
import { stepOf } from './where.ts';

type Cases = ReadonlyMap<CaseId, Case>;
type Judged = { passed: boolean; failed: boolean };

const touched = (verdict: Verdict, cases: Cases): readonly OperationId[] => {
  const steps = verdict.case === undefined ? [] : (cases.get(verdict.case)?.steps ?? []);
  const names = steps.map(({ name }) => name);
  // A failed check of several steps accuses only the operations that its findings name.
  const accused = verdict.outcome === 'fail' ? verdict.findings.map(({ at }) => stepOf(at, names)) : [];
  const blamed = accused.length === 0 || accused.includes(undefined) ? names : accused;
  return steps.flatMap(({ name, operation }) =>
    operation === undefined || !blamed.includes(name) ? [] : [operation],
  );
};

const tally = (verdicts: readonly Verdict[], keysOf: (verdict: Verdict) => readonly string[]) => {
  const judged = new Map<string, Judged>();
  for (const verdict of verdicts) {
    if (verdict.outcome !== 'pass' && verdict.outcome !== 'fail') continue;
    for (const key of keysOf(verdict)) {
      const known = judged.get(key) ?? { passed: false, failed: false };
      judged.set(key, known);
      known[verdict.outcome === 'pass' ? 'passed' : 'failed'] = true;
    }
  }
  return judged;
};

const settle = (judged: readonly (Judged | undefined)[]): PromiseOutcome => {
  if (judged.some((one) => one?.failed)) return 'broken';
  return judged.some((one) => one?.passed) ? 'kept' : 'not-exercised';
};

/**
 * What became of each promise, by its id: broken when one of its rules (or a `contract/*` check of its operations)
 * failed, kept when all that were judged passed and at least one was, not exercised when none was judged.
 */
export const promiseOutcomes = (
  head: RunHead,
  verdicts: readonly Verdict[],
  cases: Cases,
): ReadonlyMap<string, PromiseOutcome> => {
  const byRule = tally(verdicts, ({ rule }) => [rule]);
  const byOperation = tally(verdicts, (verdict) =>
    verdict.rule.startsWith('contract/') ? touched(verdict, cases) : [],
  );
  const outcomeOf = ({ held }: PromiseEntry): PromiseOutcome => {
    if (held.by === 'nothing') return 'not-checkable';
    return held.by === 'rules'
      ? settle(held.rules.map((id) => byRule.get(id)))
      : settle(held.operations.map((id) => byOperation.get(id)));
  };
  return new Map(head.promises.map((promise) => [promise.id, outcomeOf(promise)]));
};

/** How many promises came to each outcome. */
export const countPromises = (
  outcomes: ReadonlyMap<string, PromiseOutcome>,
): Readonly<Record<PromiseOutcome, number>> => {
  const counts = { kept: 0, broken: 0, 'not-exercised': 0, 'not-checkable': 0 };
  for (const outcome of outcomes.values()) counts[outcome] += 1;
  return counts;
};
