import {
  type CaseEvidence,
  type Judgement,
  judgeCase,
  ROOT_RULES,
  type SelectedRule,
} from '../judge/judge-case.ts';
import { startTally, type Tally } from '../judge/tally.ts';
import type {
  Case,
  Contract,
  Exchange,
  Received,
  RuleId,
  RunHead,
  RunRecord,
  RunSummary,
  Target,
} from '../model/index.ts';
import type { Probe } from '../probe/probe.ts';
import { type ClientCase, performClientCalls } from './clients.ts';
import { startCounter } from './fold.ts';
import { type ListedModels, listingFirst, listsModels, startListedModels } from './listed-models.ts';
import { shorten } from './shorten.ts';

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

interface Session {
  readonly options: RunOptions;
  readonly contract: Contract;
  readonly tally: Tally;
  readonly emit: Emit;
  /** What a case failed, undefined where it succeeded: for those that lean on it. */
  readonly failed: Map<string, Promise<Footing | undefined>>;
  readonly refusals: { inRow: number; any2xx: boolean };
  /** Shared by all contracts of the run. */
  readonly listed: ListedModels;
  /** The first case that asks for a model which is not on the target's list. */
  readonly pioneers: Map<string, { readonly case: string; readonly footing: Promise<Footing | undefined> }>;
}

/** Every call refused as a wrong key is: after so many in a row nothing else is worth a request. */
const REFUSALS_THAT_END_A_RUN = 4;

/** What others cannot lean on: a case that failed a root rule, or one of which nothing can be said. */
export type Footing =
  | { readonly kind: 'failed'; readonly root: RuleId }
  | { readonly kind: 'undecided'; readonly because: string };

/** What kept a case from succeeding, so that others cannot lean on it; undefined where it succeeded. */
export const footingOf = ({ verdicts, quiet }: Judgement): Footing | undefined => {
  const root = verdicts.find(({ rule, outcome }) => outcome !== 'pass' && ROOT_RULES.includes(rule))?.rule;
  if (root !== undefined) return { kind: 'failed', root };
  const because = quiet.find(({ rule }) => rule === 'contract/status')?.because;
  return because === undefined ? undefined : { kind: 'undecided', because };
};

/** Whether a case may be judged by what leans on its control; a control that was not sent has failed. */
export const controlOf = (
  control: string | undefined,
  footing: Footing | undefined | 'not sent',
): Pick<CaseEvidence, 'controlHeld' | 'controlRoot' | 'controlUndecided'> => {
  if (control === undefined || footing === undefined) return { controlHeld: true };
  if (footing === 'not sent') return { controlHeld: false };
  return footing.kind === 'failed'
    ? { controlHeld: false, controlRoot: footing.root }
    : { controlHeld: false, controlUndecided: footing.because };
};

const performOnce = async (session: Session, oneCase: Case, control: ReturnType<typeof controlOf>) => {
  const { options, contract } = session;
  const exchanges = (await options.probe.perform(oneCase)).map(shorten);
  const listed = session.listed.of(contract);
  const evidence: CaseEvidence = {
    case: oneCase,
    exchanges,
    contract,
    target: options.target,
    ...(listed && { listed }),
    ...control,
  };
  return { exchanges, judgement: judgeCase(options.rules, evidence) };
};

/** A free choice of the model left a rule of this scenario with nothing to see: worth another try. */
const worthAnother = (oneCase: Case, { quiet }: Judgement, rules: readonly SelectedRule[]): boolean =>
  oneCase.origin.kind === 'scenario' &&
  quiet.some(
    ({ rule: id, by }) =>
      by === undefined && rules.some(({ rule }) => rule.id === id && 'scenario' in rule.on),
  );

/** 401, 403, or what the provider publishes for a wrong key (upstream: 400) where the reply speaks of the key. */
const refusesKey = ({ options, contract }: Session, { status, body }: Received): boolean => {
  const published = options.target.provider.families[contract.family]?.errors['wrong-key']?.status;
  return status === 401 || status === 403 || (status === published && /\bapi[ _-]?key\b/i.test(body.text));
};

const noteRefusals = (session: Session, oneCase: Case, exchanges: readonly Exchange[]): void => {
  if (oneCase.expect !== 'accept') return;
  const { refusals } = session;
  for (const { response } of exchanges) {
    if (response === undefined) continue;
    if (response.status >= 200 && response.status < 300) refusals.any2xx = true;
    refusals.inRow = refusesKey(session, response) ? refusals.inRow + 1 : 0;
  }
};

const performCase = async (session: Session, oneCase: Case): Promise<Footing | undefined> => {
  const { options, emit, tally } = session;
  const sent = session.failed.get(oneCase.control ?? '');
  const control = controlOf(oneCase.control, sent === undefined ? 'not sent' : await sent);
  let done = await performOnce(session, oneCase, control);
  for (let attempt = 1; attempt < options.target.limits.attempts; attempt += 1) {
    if (options.signal?.aborted === true || !worthAnother(oneCase, done.judgement, options.rules)) break;
    done = await performOnce(session, oneCase, control);
  }
  if (options.signal?.aborted === true) return undefined;
  noteRefusals(session, oneCase, done.exchanges);
  session.listed.note(session.contract, oneCase, done.exchanges);
  tally.add(oneCase, done.judgement);
  const records: readonly RunRecord[] = [
    { record: 'case', case: oneCase },
    ...done.exchanges.map((exchange) => ({ record: 'exchange', case: oneCase.id, exchange }) as const),
    ...done.judgement.verdicts.map((verdict) => ({ record: 'verdict', verdict }) as const),
  ];
  // All at once: the records of one case stand together in the file, whatever else is under way.
  await Promise.all(records.map(emit));
  return footingOf(done.judgement);
};

/** The case that found out that the target does not have a model which this case needs too; undefined where the case may be sent. */
const hopelessBy = async (session: Session, oneCase: Case): Promise<string | undefined> => {
  const pioneer = session.pioneers.get(session.listed.unlisted(session.contract, oneCase) ?? '');
  const footing = await pioneer?.footing;
  return footing?.kind === 'failed' && footing.root === 'contract/model-listed' ? pioneer?.case : undefined;
};

const performUnlessHopeless = async (session: Session, oneCase: Case): Promise<Footing | undefined> => {
  const by = await hopelessBy(session, oneCase);
  if (by === undefined) return performCase(session, oneCase);
  const root = 'contract/model-listed';
  session.tally.block(oneCase, { rule: root, case: by });
  await session.emit({ record: 'case', case: oneCase });
  return { kind: 'failed', root };
};

const refused = ({ refusals }: Session): boolean =>
  !refusals.any2xx && refusals.inRow >= REFUSALS_THAT_END_A_RUN;

/** Runs cases with so many at a time; those that must run alone come last, one by one. */
const performAll = async (session: Session, cases: Iterable<Case>): Promise<void> => {
  const { options } = session;
  const alone: Case[] = [];
  const source = cases[Symbol.iterator]();
  const start = (oneCase: Case): Promise<Footing | undefined> => {
    const unlisted = session.listed.unlisted(session.contract, oneCase);
    const isPioneer = unlisted !== undefined && !session.pioneers.has(unlisted);
    const footing = isPioneer ? performCase(session, oneCase) : performUnlessHopeless(session, oneCase);
    if (isPioneer) session.pioneers.set(unlisted, { case: oneCase.id, footing });
    session.failed.set(oneCase.id, footing);
    return footing;
  };
  const stopped = (): boolean => options.signal?.aborted === true || refused(session);
  const work = async (): Promise<void> => {
    for (let next = source.next(); next.done !== true && !stopped(); next = source.next()) {
      if (next.value.alone === true) alone.push(next.value);
      else await start(next.value);
    }
  };
  // What the target says of its models comes before all that asks for one of them.
  if (listsModels(session.contract)) {
    const first = source.next();
    if (first.done !== true && !stopped()) await start(first.value);
  }
  await Promise.all(Array.from({ length: options.target.limits.concurrency }, work));
  for (const oneCase of alone) if (!stopped()) await start(oneCase);
};

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
  for (const contract of listingFirst(options.plans.map((plan) => plan.contract))) {
    const cases = options.plans.find((plan) => plan.contract === contract)?.cases ?? [];
    const tally = startTally({
      rules: options.rules,
      contract,
      capabilities: target.capabilities,
      effort: head.effort,
      recorded: false,
    });
    const refusals = { inRow: 0, any2xx: false };
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
