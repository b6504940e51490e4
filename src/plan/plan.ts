import type { Case, CaseId, Contract, Effort, OperationId, Step, Target } from '../model/index.ts';
import { randomFrom } from '../schema/random.ts';
import { acceptCases, minimalCase } from './accept-cases.ts';
import { includesEffort } from './effort.ts';
import { rejectCases } from './reject-cases.ts';
import { type NamedScenario, scenarioCases } from './scenario-case.ts';
import { askedBy } from './step.ts';
import { type Controls, plans, subjectsOf } from './subject.ts';

export interface PlanOptions {
  readonly contract: Contract;
  readonly target: Target;
  readonly scenarios: readonly NamedScenario[];
  readonly effort: Effort;
  readonly seed: number;
  /** How many drawn accept cases are added. */
  readonly generate?: number;
}

/** Whether a case that begins so shows that the operation is served: a refusal shows nothing. */
const showsService = ({ expect }: Step): boolean => expect !== 'reject';

/**
 * The cases that show that operations are served whose plain case would be billed: what creates a task and follows it, else
 * a query for one that there is not.
 */
const controlsIn = ({ operations }: Contract, { paid: mayPay }: Target, cases: readonly Case[]): Controls => {
  const byFirst = new Map<OperationId, CaseId>();
  for (const { id, steps } of cases) {
    const [first] = steps;
    if (first?.operation === undefined || !showsService(first) || byFirst.has(first.operation)) continue;
    byFirst.set(first.operation, id);
  }
  const anyQuery = operations.flatMap(({ task }) => byFirst.get(task?.poll ?? '') ?? [])[0];
  return new Map(
    operations.flatMap(({ id, paid, task, leansOn = '' }): (readonly [OperationId, CaseId])[] => {
      // Its plain case may be sent, and shows it best.
      if (paid === undefined || (mayPay && task === undefined && leansOn === '')) return [];
      const control = byFirst.get(id) ?? byFirst.get(leansOn) ?? byFirst.get(task?.poll ?? '') ?? anyQuery;
      return control === undefined ? [] : [[id, control]];
    }),
  );
};

function* allCases({
  contract,
  target,
  scenarios,
  effort,
  seed,
  generate = 0,
}: PlanOptions): Generator<Case> {
  const place = { contract, target, effort };
  const asked = scenarios.filter((scenario) => includesEffort(effort, scenario.effort));
  // What is planned for each task or query comes first: on it all lean whose plain case would be billed.
  const perOperation = asked.filter(({ each }) => each !== undefined);
  const beginsGood = ({ steps: [step] }: Case): boolean => step !== undefined && showsService(step);
  const first = perOperation
    .flatMap((scenario) => scenarioCases(scenario, place))
    .sort((one, other) => Number(beginsGood(other)) - Number(beginsGood(one)));
  const subjects = subjectsOf(contract, target, effort, controlsIn(contract, target, first));
  const samples = { random: randomFrom(seed), count: generate };
  const planned = new Set<CaseId>();
  const plain = new Map<string, CaseId>();
  // The list of models comes first: it may say that all else is in vain.
  const listFirst = [...subjects].sort(
    (one, other) => Number('modelList' in other.operation) - Number('modelList' in one.operation),
  );
  for (const one of first) {
    const [step] = one.steps;
    if (step !== undefined && showsService(step) && !plain.has(askedBy(step)))
      plain.set(askedBy(step), one.id);
    yield one;
  }
  for (const subject of listFirst) {
    if (!plans(subject, 'accept/minimal')) continue;
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
  for (const scenario of asked) if (scenario.each === undefined) yield* scenarioCases(scenario, place, plain);
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
