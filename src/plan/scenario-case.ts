import type {
  Case,
  CaseId,
  Contract,
  Operation,
  Scenario,
  ScenarioStep,
  Step,
  StepAuth,
  Target,
} from '../model/index.ts';
import { fillModel, inPath, namesModel, pathOf } from './step.ts';
import { modelFor } from './subject.ts';

/** A scenario with the id that its path gives. */
export type NamedScenario = Scenario & { readonly id: string };

/** Folders of scenarios that speak of every family. */
const SHARED_FOLDERS = ['http', 'tasks'];

interface Named {
  /** As it stands in the path. */
  readonly inPath: string;
  /** Undefined where only the target's answers will tell, or where it is meant to be wrong. */
  readonly known?: string;
}

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
  // The probe puts the earlier answer in the place of such a mark.
  return 'literal' in told ? { inPath: inPath(told.literal) } : { inPath: `\${${told.$from}#${told.at}}` };
};

const stepOf = (step: ScenarioStep, contract: Contract, target: Target): Step | undefined => {
  const operation = contract.operations.find(({ id }) => id === step.operation);
  const model = operation && modelOf(step, operation, contract, target);
  if (operation === undefined || model === undefined) return undefined;
  const { name, body, together, expect } = step;
  const { request } = operation;
  const query = step.query ?? operation.query;
  const auth: StepAuth = step.auth ?? target.provider.families[contract.family]?.auth[0] ?? 'none';
  const value =
    body === undefined || request === undefined || model.known === undefined
      ? body
      : fillModel(request, request, body, model.known);
  return {
    name,
    operation: operation.id,
    method: operation.method,
    path: pathOf(contract.prefix, operation, model.inPath),
    ...(Object.keys(query).length > 0 && { query }),
    auth,
    ...(value !== undefined && { body: { kind: 'json', value } }),
    ...(together && { together }),
    ...(expect && { expect }),
  };
};

/**
 * A scenario for one target; undefined where it is another family's, or the target lacks a capability, an operation or a model.
 * `plain` are the plain cases by path: where one asks what the first step asks, the scenario leans on it.
 */
export const scenarioCase = (
  scenario: NamedScenario,
  contract: Contract,
  target: Target,
  plain: ReadonlyMap<string, CaseId> = new Map(),
): Case | undefined => {
  const folder = scenario.id.split('/')[0] ?? '';
  const shared = SHARED_FOLDERS.includes(folder);
  if (!shared && folder !== contract.family) return undefined;
  if (!(scenario.needs ?? []).every((need) => target.capabilities.includes(need))) return undefined;
  const steps = scenario.steps.map((step) => stepOf(step, contract, target));
  const whole = steps.filter((step) => step !== undefined);
  if (whole.length < steps.length) return undefined;
  const control = plain.get(whole[0]?.path ?? '');
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
