import {
  type Case,
  type CaseId,
  concerns,
  folderOf,
  type OperationId,
  type PromiseEntry,
  type PromiseOutcome,
  type RunHead,
  type Verdict,
} from '../model/index.ts';
import { carries } from '../schema/carries.ts';
import { stepOf } from './where.ts';

interface Kept {
  readonly family: string;
  readonly steps: readonly { readonly name: string; readonly operation?: OperationId }[];
  /** Of all places that promises name, those that a request of the case carries. */
  readonly carried: readonly string[];
}
type Judged = { passed: boolean; failed: boolean };

/**
 * Follows what becomes of the promises of one run; of a case it keeps no more than its family and its steps' operations.
 * A promise speaks of the families of its folder: what the same rule or an operation of the same name did elsewhere is not its matter.
 */
export interface PromiseLedger {
  readonly addCase: (oneCase: Case) => void;
  /** After the case that it judges. */
  readonly addVerdict: (verdict: Verdict) => void;
  readonly outcomes: () => ReadonlyMap<string, PromiseOutcome>;
}

const touched = (verdict: Verdict, steps: Kept['steps']): readonly OperationId[] => {
  const names = steps.map(({ name }) => name);
  // A failed check of several steps accuses only the operations that its findings name.
  const accused = verdict.outcome === 'fail' ? verdict.findings.map(({ at }) => stepOf(at, names)) : [];
  const blamed = accused.length === 0 || accused.includes(undefined) ? names : accused;
  return steps.flatMap(({ name, operation }) =>
    operation === undefined || !blamed.includes(name) ? [] : [operation],
  );
};

const note = (judged: Map<string, Judged>, key: string, outcome: 'pass' | 'fail'): void => {
  const known = judged.get(key) ?? { passed: false, failed: false };
  judged.set(key, known);
  known[outcome === 'pass' ? 'passed' : 'failed'] = true;
};

const keyOf = (family: string, name: string): string => `${family}\n${name}`;

/** What several families saw of one thing, as one. */
const together = (all: readonly (Judged | undefined)[]): Judged => ({
  passed: all.some((one) => one?.passed),
  failed: all.some((one) => one?.failed),
});

const settle = (judged: readonly Judged[]): PromiseOutcome => {
  if (judged.some((one) => one.failed)) return 'broken';
  return judged.some((one) => one.passed) ? 'kept' : 'not-exercised';
};

const placesIn = ({ steps }: Case, places: readonly string[]): readonly string[] =>
  places.filter((place) => steps.some(({ body }) => body?.kind === 'json' && carries(body.value, place)));

/** What a promise that was kept by all of several counts as: one that nothing judged leaves it open. */
const settleAll = (judged: readonly Judged[]): PromiseOutcome => {
  if (judged.some((one) => one.failed)) return 'broken';
  return judged.every((one) => one.passed) ? 'kept' : 'not-exercised';
};

/** Starts a ledger for the promises that a run's head names. */
export const startLedger = (head: RunHead): PromiseLedger => {
  const byRule = new Map<string, Judged>();
  const byOperation = new Map<string, Judged>();
  const byPlace = new Map<string, Judged>();
  const places = [
    ...new Set(head.promises.flatMap(({ held }) => (held.by === 'contract' ? (held.sends ?? []) : []))),
  ];
  const cases = new Map<CaseId, Kept>();
  // Cases of one plan differ in few ways here, so what is equal is held once.
  const shared = new Map<string, Kept>();
  const families = head.families.map(({ family }) => family);
  const outcomeOf = ({ id, held }: PromiseEntry): PromiseOutcome => {
    if (held.by === 'nothing') return 'not-checkable';
    const own = families.filter((family) => concerns(folderOf(id), family));
    const inOwn = (judged: ReadonlyMap<string, Judged>, names: readonly string[]) =>
      names.map((name) => together(own.map((family) => judged.get(keyOf(family, name)))));
    if (held.by === 'rules') return settle(inOwn(byRule, held.rules));
    return held.sends === undefined
      ? settle(inOwn(byOperation, held.operations))
      : settleAll(inOwn(byPlace, held.sends));
  };
  return {
    addCase(oneCase) {
      const { id, family, steps } = oneCase;
      const carried = placesIn(oneCase, places);
      const told = steps.map(({ name, operation }) => `${name} ${operation ?? ''}`);
      const key = [family, ...told, '', ...carried].join('\n');
      const known = shared.get(key) ?? {
        family,
        steps: steps.map(({ name, operation }) => ({
          name,
          ...(operation === undefined ? {} : { operation }),
        })),
        carried,
      };
      shared.set(key, known);
      cases.set(id, known);
    },
    addVerdict(verdict) {
      if (verdict.outcome !== 'pass' && verdict.outcome !== 'fail') return;
      const kept = cases.get(verdict.case ?? '');
      if (kept === undefined) return;
      const { family } = kept;
      note(byRule, keyOf(family, verdict.rule), verdict.outcome);
      if (!verdict.rule.startsWith('contract/')) return;
      for (const operation of touched(verdict, kept.steps))
        note(byOperation, keyOf(family, operation), verdict.outcome);
      if (verdict.rule === 'contract/status')
        for (const place of kept.carried) note(byPlace, keyOf(family, place), verdict.outcome);
    },
    outcomes: () => new Map(head.promises.map((promise) => [promise.id, outcomeOf(promise)])),
  };
};

/**
 * What became of each promise, by its id: broken when one of its rules (or a `contract/*` check of its operations)
 * failed, kept when all that were judged passed and at least one was, not exercised when none was judged.
 */
export const promiseOutcomes = (
  head: RunHead,
  verdicts: readonly Verdict[],
  cases: ReadonlyMap<CaseId, Case>,
): ReadonlyMap<string, PromiseOutcome> => {
  const ledger = startLedger(head);
  for (const one of cases.values()) ledger.addCase(one);
  for (const verdict of verdicts) ledger.addVerdict(verdict);
  return ledger.outcomes();
};

/** How many promises came to each outcome. */
export const countPromises = (
  outcomes: ReadonlyMap<string, PromiseOutcome>,
): Readonly<Record<PromiseOutcome, number>> => {
  const counts = { kept: 0, broken: 0, 'not-exercised': 0, 'not-checkable': 0 };
  for (const outcome of outcomes.values()) counts[outcome] += 1;
  return counts;
};
