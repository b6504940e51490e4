import type { SelectedRule } from '../judge/selected-rule.ts';
import { startTally } from '../judge/tally.ts';
import { wholeRun } from '../judge/whole-run.ts';
import type { Case, Contract, RunHead, RunRecord, RunSummary, Target } from '../model/index.ts';
import type { Probe } from '../probe/probe.ts';
import { type ClientCase, performClientCalls } from './clients.ts';
import { startCounter } from './fold.ts';
import { listingFirst, startListedModels } from './listed-models.ts';
import { isRefused, performAll, type Session, type Shared } from './perform-cases.ts';
import { type Known, startedIn } from './resume.ts';
import { startSpent } from './spent.ts';
import { startTasks } from './tasks.ts';

/** Takes one record of the run; a promise holds the run back until it is written. */
export type Emit = (record: RunRecord) => void | Promise<void>;

export interface RunOptions {
  readonly head: RunHead;
  readonly rules: readonly SelectedRule[];
  readonly target: Target;
  readonly plans: readonly { readonly contract: Contract; readonly cases: Iterable<Case> }[];
  readonly probe: Probe;
  /** Calls through official clients, made after all else. */
  readonly clients?: readonly ClientCase[];
  readonly emit: Emit;
  /** What an earlier run has had of its billed cases, by case: those are not paid for again. */
  readonly known?: Known;
  /** How many wrong requests for what is billed may be taken for good ones before no more are sent. */
  readonly mostTaken?: number;
  readonly signal?: AbortSignal;
  /** Milliseconds from any fixed point. */
  readonly clock: () => number;
  readonly now: () => string;
}

const startSessions = (options: RunOptions, emit: Emit, shared: Shared): readonly Session[] => {
  const { plans, rules, target, head } = options;
  return listingFirst(plans.map(({ contract }) => contract)).map((contract) => {
    const cases = plans.find((plan) => plan.contract === contract)?.cases ?? [];
    const effort = head.effort;
    return {
      ...shared,
      options,
      contract,
      tally: startTally({ rules, contract, target, effort, recorded: false }),
      emit,
      source: cases[Symbol.iterator](),
      alone: [],
      failed: new Map(),
      pioneers: new Map(),
    };
  });
};

/** Performs the plans one after the other; those that end early because the key is refused are returned. */
const performEach = async (sessions: readonly Session[]): Promise<readonly Session[]> => {
  const refused: Session[] = [];
  for (const session of sessions) {
    if (session.options.signal?.aborted === true) break;
    await performAll(session);
    if (isRefused(session)) refused.push(session);
  }
  return refused;
};

/** Performs all plans; false where no family took the key. */
const performPlans = async (sessions: readonly Session[], { refusals }: Shared): Promise<boolean> => {
  const refused = await performEach(sessions);
  // Where one family takes the key, another that does not is judged like any other fault.
  if (refusals.accepted) await performEach(refused);
  return refusals.accepted || refused.length === 0;
};

const refusalOf = ({ target: { keyFrom, baseUrl } }: RunHead, { refusals }: Shared): string =>
  `every call${refusals.open ? ' that is not open to everybody' : ''} was refused as a wrong key is: the key from ${keyFrom} is not accepted at ${baseUrl}`;

/** Probes and judges every planned case and emits the records of the run, head first, summary last. */
export const performRun = async (options: RunOptions): Promise<RunSummary> => {
  const { head, signal } = options;
  const counter = startCounter(head);
  const emit: Emit = (record) => {
    counter.add(record);
    return options.emit(record);
  };
  const startedMs = options.clock();
  await emit(head);
  // What the old file knows stands in the new one before anything else: it may lie in the same place.
  for (const [id, exchange] of startedIn(options.known)) await emit({ record: 'task', case: id, exchange });
  const shared: Shared = {
    listed: startListedModels(listingFirst(options.plans.map(({ contract }) => contract))),
    refusals: { inRow: 0, accepted: false, open: false },
    tasks: startTasks(options.target.limits.tasks),
    spent: startSpent(options.target, options.mostTaken),
  };
  const sessions = startSessions(options, emit, shared);
  const accepted = await performPlans(sessions, shared);
  await shared.tasks.ended();
  const because = accepted ? undefined : refusalOf(head, shared);
  // A run that did not come to its end says nothing about what it did not exercise.
  if (signal?.aborted !== true && because === undefined)
    for (const verdict of wholeRun(sessions.map(({ tally }) => tally.finish())))
      await emit({ record: 'verdict', verdict });
  if (because === undefined) await performClientCalls(options.clients ?? [], { ...options, emit });
  const summary = counter.summary({
    end: signal?.aborted === true ? 'interrupted' : because === undefined ? 'finished' : 'aborted',
    ...(because === undefined ? {} : { because }),
    endedAt: options.now(),
    wallMs: Math.round(options.clock() - startedMs),
  });
  await options.emit(summary);
  return summary;
};
