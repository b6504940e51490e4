import {
  type Case,
  type CaseId,
  type Contract,
  concerns,
  folderOf,
  type Operation,
  type PathValue,
  type Scenario,
  type ScenarioStep,
  type Step,
  type StepAuth,
  type Target,
} from '../model/index.ts';
import { claims } from '../schema/claims.ts';
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

const stepOf = (step: ScenarioStep, contract: Contract, target: Target): Step | undefined => {
  const operation = contract.operations.find(({ id }) => id === step.operation);
  const model = operation && modelOf(step, operation, contract, target);
  if (operation === undefined || model === undefined) return undefined;
  const { name, body, together, expect, parameters = {} } = step;
  if (otherParameters(operation).some((one) => parameters[one] === undefined)) return undefined;
  const { request } = operation;
  const query = step.query ?? operation.query;
  const auth: StepAuth = step.auth ?? target.provider.families[contract.family]?.auth[0] ?? 'none';
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
  };
};

/**
 * A scenario for one target; undefined where it is another family's, or the target lacks a capability, an operation or a model.
 * `plain` are the plain cases by whom they ask: on that of the first step's operation and path the scenario leans.
 */
export const scenarioCase = (
  scenario: NamedScenario,
  contract: Contract,
  target: Target,
  plain: ReadonlyMap<string, CaseId> = new Map(),
): Case | undefined => {
  const folder = folderOf(scenario.id);
  const shared = folder !== contract.family;
  if (!concerns(folder, contract.family)) return undefined;
  if (!(scenario.needs ?? []).every((need) => claims(target, contract.family, need))) return undefined;
  const steps = scenario.steps.map((step) => stepOf(step, contract, target));
  const whole = steps.filter((step) => step !== undefined);
  if (whole.length < steps.length) return undefined;
  const [first] = whole;
  const control = first && plain.get(askedBy(first));
  return {
    id: shared ? `${contract.family}/${scenario.id}` : scenario.id,
    family: contract.family,
    origin: { kind: 'scenario', scenario: scenario.id },
    title: scenario.title,
    expect: 'accept',
    steps: whole,
    ...(control !== undefined && { control }),
    ...(scenario.alone && { alone: true }),
  };
};
