import {
  type Case,
  type CaseId,
  type Contract,
  concerns,
  EACH,
  type Effort,
  folderOf,
  type JsonValue,
  type Operation,
  type OperationId,
  type PathValue,
  paidBy,
  type Scenario,
  type ScenarioStep,
  type Step,
  type StepAuth,
  type Target,
} from '../model/index.ts';
import { claims } from '../schema/claims.ts';
import { leastValue } from '../schema/sample.ts';
import { fetchStep, followed, hearStep, queriesIn, type StepFor } from './follow.ts';
import {
  askedBy,
  dueHeaders,
  fillModel,
  headersIn,
  inPath,
  namesModel,
  otherParameters,
  pathOf,
  selecting,
} from './step.ts';
import { modelFor } from './subject.ts';

/** A scenario with the id that its path gives. */
export type NamedScenario = Scenario & { readonly id: string };

interface Named {
  /** As it stands in the path. */
  readonly inPath: string;
  /** What to put into the body; undefined where only the target's answers will tell. */
  readonly known?: string;
}

/** A piece of a path; the probe puts the earlier answer in the place of such a mark. */
const pieceOf = (value: PathValue): string =>
  'literal' in value ? inPath(value.literal) : `\${${value.$from}#${value.at}}`;

const modelOf = (
  step: ScenarioStep,
  operation: Operation,
  contract: Contract,
  target: Target,
): Named | undefined => {
  if (!namesModel(operation)) return { inPath: '' };
  const told = step.model ?? operation.modelRole ?? 'text';
  if (typeof told === 'string') {
    const known = modelFor(target, contract.family, told);
    return known === undefined ? undefined : { inPath: inPath(known), known };
  }
  return { inPath: pieceOf(told), ...('literal' in told && { known: told.literal }) };
};

interface Place {
  readonly contract: Contract;
  readonly target: Target;
  readonly effort: Effort;
}

const authOf = ({ contract, target }: Place): StepAuth =>
  target.provider.families[contract.family]?.auth[0] ?? 'none';

/** A query for a task by an id as it stands in path or query. */
const queryStep =
  (place: Place): StepFor =>
  (name, operation, id) => {
    const named = (names: readonly string[]) => Object.fromEntries(names.map((one) => [one, id]));
    const query = { ...operation.query, ...named(operation.asks) };
    return {
      name,
      operation: operation.id,
      method: operation.method,
      path: pathOf(place.contract.prefix, operation, named(otherParameters(operation))),
      ...(Object.keys(query).length > 0 && { query }),
      auth: authOf(place),
      ...headersIn(dueHeaders(operation, place.target)),
    };
  };

const lookUpStep = (step: ScenarioStep, operation: Operation, place: Place): Step | undefined => {
  const { task } = place.contract.operations.find((one) => one.task?.poll === operation.id) ?? {};
  if (task === undefined) return undefined;
  const id = step.lookUp === 'malformed' ? task.malformedId : task.sampleId;
  const literal = operation.asks.length > 0 ? id : encodeURIComponent(id);
  return {
    ...queryStep(place)(step.name, operation, literal),
    ...(step.auth && { auth: step.auth }),
    ...(step.expect && { expect: step.expect }),
  };
};

const plainBody = ({ request, example }: Operation): JsonValue | undefined =>
  request === undefined ? undefined : (example ?? leastValue(request, request));

const plainStepOf = (step: ScenarioStep, operation: Operation, place: Place): Step | undefined => {
  const { contract, target } = place;
  const model = modelOf(step, operation, contract, target);
  if (model === undefined) return undefined;
  const { name, together, expect, parameters = {} } = step;
  const body = step.body ?? (step.follow === undefined ? undefined : plainBody(operation));
  if (otherParameters(operation).some((one) => parameters[one] === undefined)) return undefined;
  const { request } = operation;
  const query = step.query ?? operation.query;
  const auth: StepAuth = step.auth ?? authOf(place);
  const filled =
    body === undefined || request === undefined || model.known === undefined
      ? body
      : fillModel(request, request, body, model.known);
  const value = filled === undefined ? undefined : selecting(operation, filled);
  const prefix =
    step.version === undefined ? contract.prefix : contract.prefix.replace(/[^/]*$/, step.version);
  const pieces = Object.entries(parameters).map(([key, piece]) => [key, pieceOf(piece)]);
  return {
    name,
    ...(step.version === undefined && { operation: operation.id }),
    method: operation.method,
    path: pathOf(prefix, operation, { ...Object.fromEntries(pieces), model: model.inPath }),
    ...(Object.keys(query).length > 0 && { query }),
    auth,
    ...headersIn({ ...dueHeaders(operation, target), ...step.headers }),
    ...(model.known !== undefined && { model: model.known }),
    ...(value !== undefined && { body: { kind: 'json', value } }),
    ...(together && { together }),
    ...(expect && { expect }),
    ...(operation.paid && { paid: operation.paid }),
  };
};

/** The steps of one step of a scenario; undefined where the target cannot be asked so. */
const stepsOf = (
  step: ScenarioStep,
  place: Place,
  each: OperationId | undefined,
): readonly Step[] | undefined => {
  const { contract } = place;
  if (step.hear !== undefined) return [hearStep(step.name, step.hear)];
  if (step.fetch !== undefined) return [fetchStep(step.name, step.fetch.from, step.fetch.at)];
  const id = step.operation === EACH ? each : step.operation;
  const operation = contract.operations.find((one) => one.id === id);
  if (operation === undefined) return undefined;
  const made =
    step.lookUp === undefined ? plainStepOf(step, operation, place) : lookUpStep(step, operation, place);
  if (made === undefined || step.follow === undefined) return made && [made];
  const { task } = operation;
  if (task === undefined) return undefined;
  const { operations } = contract;
  return followed({ ...place, create: made, task, operations, stepFor: queryStep(place) }, step.follow);
};

const idOf = ({ id }: NamedScenario, { family }: Contract, each: OperationId | undefined): CaseId =>
  [...(folderOf(id) === family ? [] : [family]), id, ...(each === undefined ? [] : [each])].join('/');

const caseOf = (
  scenario: NamedScenario,
  place: Place,
  each: OperationId | undefined,
  plain: ReadonlyMap<string, CaseId>,
): Case | undefined => {
  const { contract, target } = place;
  const steps = scenario.steps.map((step) => stepsOf(step, place, each));
  const whole = steps.filter((step) => step !== undefined);
  if (whole.length < steps.length) return undefined;
  const sent = whole.flat();
  const [first] = sent;
  const control = first && plain.get(askedBy(first));
  const made: Case = {
    id: idOf(scenario, contract, each),
    family: contract.family,
    origin: { kind: 'scenario', scenario: scenario.id },
    title: each === undefined ? scenario.title : `${scenario.title}: ${each}`,
    expect: 'accept',
    steps: sent,
    ...(control !== undefined && { control }),
    ...(scenario.alone && { alone: true }),
  };
  const isFree = scenario.lenient !== true && paidBy(made).length === 0;
  return target.paid || isFree ? made : undefined;
};

/** The operations that a scenario is planned for; undefined stands for the scenario as it is. */
const eachOf = ({ each }: NamedScenario, { operations }: Contract): readonly (OperationId | undefined)[] => {
  if (each === undefined) return [undefined];
  const wanted =
    each === 'task'
      ? operations.filter(({ task, leansOn }) => task !== undefined && leansOn === undefined)
      : queriesIn(operations);
  return wanted.map(({ id }) => id);
};

/**
 * The cases of a scenario for one target; none where it is another family's, the target lacks a capability, an operation or
 * a model, or it would be billed and may not be. `plain` are the plain cases by whom they ask: on that of the first step's
 * operation and path a case leans.
 */
export const scenarioCases = (
  scenario: NamedScenario,
  place: Place,
  plain: ReadonlyMap<string, CaseId> = new Map(),
): readonly Case[] => {
  const { family } = place.contract;
  if (!concerns(folderOf(scenario.id), family)) return [];
  const { callbacks } = place.target;
  if (scenario.listens !== undefined && callbacks === false) return [];
  if (scenario.listens === 'here' && callbacks !== 'here') return [];
  if (!(scenario.needs ?? []).every((need) => claims(place.target, family, need))) return [];
  return eachOf(scenario, place.contract).flatMap((each) => caseOf(scenario, place, each, plain) ?? []);
};
