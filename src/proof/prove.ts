import { loadContract } from '../contract/contract.ts';
import { loadProvider } from '../contract/provider.ts';
import type { Specs } from '../contract/specs.ts';
import { targetOf } from '../contract/target.ts';
import type { Fault } from '../gateway/reply.ts';
import { startGateway } from '../gateway/server.ts';
import {
  type Contract,
  concerns,
  type Effort,
  folderOf,
  type Limits,
  type Provider,
  type RuleId,
  type RunRecord,
  type Verdict,
} from '../model/index.ts';
import { planCases } from '../plan/plan.ts';
import { openProbe } from '../probe/probe.ts';
import { prepareRun } from '../run/head.ts';
import { performRun } from '../run/run.ts';
import type { Catalogue } from '../suite/catalogue.ts';

/** What one fault did to a standard run. */
export interface Trial {
  readonly fault: string;
  readonly provider: string;
  readonly does: string;
  /** What it must turn red, and what it did. */
  readonly named: readonly RuleId[];
  readonly red: readonly RuleId[];
  readonly blocked: readonly RuleId[];
  readonly verdicts: readonly Verdict[];
}

const PROOF_KEY = 'sk-concordat-proof-0001';
/** A gateway that hangs must not hold the proof up. */
const LIMITS = {
  caseDeadlineMs: 20_000,
  idleDeadlineMs: 2_000,
  retryBudgetMs: 50,
  attempts: 1,
  concurrency: 8,
  tasks: 32,
  pollMs: 4,
  taskDeadlineMs: 1_500,
  callbackWaitMs: 1_000,
};
/** How long each state of a task lasts there. */
const TASK_STEP_MS = 20;

/** Who publishes a family first. */
const UPSTREAMS: readonly (readonly [folder: string, provider: string])[] = [
  ['gemini', 'google'],
  ['openai-videos', 'anyint'],
  ['openai', 'openai'],
  ['anthropic', 'anthropic'],
  ['unified-video', 'mixroute'],
  ['kling', 'anyint'],
  ['dashscope', 'anyint'],
  ['suno', 'anyint'],
  ['tasks', 'anyint'],
];

/** The provider that a family comes from. */
export const upstreamOf = (family: string): string =>
  UPSTREAMS.find(([folder]) => folder === family || (folder !== 'tasks' && concerns(folder, family)))?.[1] ??
  'google';

const distinct = (verdicts: readonly Verdict[], outcome: Verdict['outcome']): readonly RuleId[] =>
  [...new Set(verdicts.filter((verdict) => verdict.outcome === outcome).map(({ rule }) => rule))].sort();

interface Published {
  readonly provider: Provider;
  readonly contracts: readonly Contract[];
}

const loaded = new WeakMap<Specs, Map<string, Published>>();

/** A provider and its contracts, loaded once: what they compile to is kept with them. */
const published = (specs: Specs, id: string): Published => {
  const known = loaded.get(specs) ?? new Map<string, Published>();
  loaded.set(specs, known);
  const before = known.get(id);
  if (before !== undefined) return before;
  const provider = loadProvider(specs, id);
  const contracts = Object.keys(provider.families).map((family) => loadContract(specs, provider, family));
  known.set(id, { provider, contracts });
  return { provider, contracts };
};

/**
 * Runs a plan, the full one where no effort is given, against the reference gateway with one fault or with none.
 * Asked is the family that the id begins with, all of the provider's where it names none.
 */
export const tryFault = async (
  id: string,
  fault: Fault | undefined,
  using: {
    readonly specs: Specs;
    readonly catalogue: Catalogue;
    readonly provider?: string;
    readonly effort?: Effort;
    readonly limits?: Partial<Limits>;
    /** Default: yes, the gateway bills nobody. */
    readonly paid?: boolean;
  },
): Promise<Trial> => {
  const folder = folderOf(id);
  const { provider, contracts } = published(
    using.specs,
    fault?.provider ?? using.provider ?? upstreamOf(folder),
  );
  const about = contracts.filter(({ family }) => concerns(folder, family));
  const asked = about.length > 0 ? about : contracts;
  const gateway = await startGateway({
    provider,
    contracts,
    keys: [PROOF_KEY],
    taskStepMs: TASK_STEP_MS,
    ...(fault === undefined ? {} : { fault }),
  });
  const target = targetOf({
    name: id,
    provider,
    baseUrl: gateway.url,
    limits: { ...LIMITS, ...using.limits },
    paid: using.paid ?? true,
    callbacks: 'here',
  });
  const probe = openProbe({ target, secret: PROOF_KEY, listening: {} });
  const { effort = 'full' } = using;
  const startedAt = '1970-01-01T00:00:00.000Z';
  const told = { keyFrom: 'proof', mode: 'probe', effort, seed: 1, startedAt } as const;
  const verdicts: Verdict[] = [];
  const emit = (record: RunRecord): void => {
    if (record.record === 'verdict') verdicts.push(record.verdict);
  };
  const plans = asked.map((contract) => ({
    contract,
    cases: planCases({ contract, target, scenarios: using.catalogue.scenarios, effort, seed: 1 }),
  }));
  const { head, rules } = prepareRun({ ...using, ...told, target, contracts: asked });
  try {
    const clock = (): number => performance.now();
    await performRun({ head, rules, target, plans, probe, emit, clock, now: () => startedAt });
  } finally {
    await probe.close();
    await gateway.close();
  }
  return {
    fault: id,
    provider: provider.id,
    does: fault?.does ?? 'nothing wrong',
    named: [...(fault?.breaks ?? [])].sort(),
    red: distinct(verdicts, 'fail'),
    blocked: distinct(verdicts, 'blocked'),
    verdicts,
  };
};

/** What a trial shows: `killed` is exactly what was named. */
export const judgeTrial = ({ named, red }: Trial): 'killed' | 'survived' | 'inexact' => {
  if (red.length === 0) return 'survived';
  return named.length === red.length && named.every((rule, n) => rule === red[n]) ? 'killed' : 'inexact';
};
