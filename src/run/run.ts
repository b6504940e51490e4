import type { SelectedRule } from '../judge/judge-case.ts';
import { startTally } from '../judge/tally.ts';
import type { Case, Contract, RunHead, RunRecord, RunSummary, Target } from '../model/index.ts';
import type { Probe } from '../probe/probe.ts';
import { type ClientCase, performClientCalls } from './clients.ts';
import { startCounter } from './fold.ts';
import { listingFirst, startListedModels } from './listed-models.ts';
import { performAll, refused, type Session } from './perform-cases.ts';

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
  readonly signal?: AbortSignal;
  /** Milliseconds from any fixed point. */
  readonly clock: () => number;
  readonly now: () => string;
}

/** Probes and judges every planned case and emits the records of the run, head first, summary last. */
export const performRun = async (options: RunOptions): Promise<RunSummary> => {
  const { head, target } = options;
  const counter = startCounter(head);
  const emit: Emit = (record) => {
    counter.add(record);
    return options.emit(record);
  };
  const startedMs = options.clock();
  await emit(head);
  let because: string | undefined;
  const listed = startListedModels();
  const pioneers: Session['pioneers'] = new Map();
  // Of the whole run: where one family takes the key, another that does not is judged like any other fault.
  const refusals = { inRow: 0, any2xx: false };
  for (const contract of listingFirst(options.plans.map((plan) => plan.contract))) {
    const cases = options.plans.find((plan) => plan.contract === contract)?.cases ?? [];
    const tally = startTally({
      rules: options.rules,
      contract,
      capabilities: target.capabilities,
      effort: head.effort,
      recorded: false,
    });
    const session: Session = {
      options,
      contract,
      tally,
      emit,
      failed: new Map(),
      refusals,
      listed,
      pioneers,
    };
    await performAll(session, cases);
    if (refused(session))
      because = `every call was refused as a wrong key is: the key from ${head.target.keyFrom} is not accepted at ${target.baseUrl}`;
    // A run that did not come to its end says nothing about what it did not exercise.
    if (options.signal?.aborted === true || because !== undefined) break;
    for (const verdict of tally.finish()) await emit({ record: 'verdict', verdict });
  }
  if (because === undefined) await performClientCalls(options.clients ?? [], { ...options, emit });
  const end =
    options.signal?.aborted === true ? 'interrupted' : because === undefined ? 'finished' : 'aborted';
  const summary = counter.summary({
    end,
    ...(because === undefined ? {} : { because }),
    endedAt: options.now(),
    wallMs: Math.round(options.clock() - startedMs),
  });
  await options.emit(summary);
  return summary;
};
