import type { Case, CaseId, Contract, Effort, Target } from '../model/index.ts';
import { randomFrom } from '../schema/random.ts';
import { acceptCases, minimalCase } from './accept-cases.ts';
import { includesEffort } from './effort.ts';
import { rejectCases } from './reject-cases.ts';
import { type NamedScenario, scenarioCase } from './scenario-case.ts';
import { askedBy } from './step.ts';
import { subjectsOf } from './subject.ts';

export interface PlanOptions {
  readonly contract: Contract;
  readonly target: Target;
  readonly scenarios: readonly NamedScenario[];
  readonly effort: Effort;
  readonly seed: number;
  /** How many drawn accept cases are added. */
  readonly generate?: number;
}

function* allCases({
  contract,
  target,
  scenarios,
  effort,
  seed,
  generate = 0,
}: PlanOptions): Generator<Case> {
  const subjects = subjectsOf(contract, target, effort);
  const samples = { random: randomFrom(seed), count: generate };
  const planned = new Set<CaseId>();
  const plain = new Map<string, CaseId>();
  // The list of models comes first: it may say that all else is in vain.
  const listFirst = [...subjects].sort(
    (one, other) => Number('modelList' in other.operation) - Number('modelList' in one.operation),
  );
  for (const subject of listFirst) {
    const one = minimalCase(subject);
    for (const step of one.steps) plain.set(askedBy(step), one.id);
    yield one;
  }
  for (const subject of subjects)
    for (const one of acceptCases(subject, subjects, samples)) {
      planned.add(one.id);
      yield one;
    }
  for (const subject of subjects) yield* rejectCases(subject, planned);
  for (const scenario of scenarios)
    if (includesEffort(effort, scenario.effort)) {
      const one = scenarioCase(scenario, contract, target, plain);
      if (one !== undefined) yield one;
    }
}

/** What to ask a target, one case at a time, the same for the same seed; each case's control comes before it. */
export function* planCases(options: PlanOptions): Generator<Case> {
  const seen = new Set<CaseId>();
  for (const one of allCases(options)) {
    // Two branches of a union may lead to one name; the first is planned.
    if (!seen.has(one.id)) yield one;
    seen.add(one.id);
  }
}
