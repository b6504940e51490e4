import { effective } from '../judge/effective.ts';
import { type CaseEvidence, type Judgement, judgeCase } from '../judge/judge-case.ts';
import { expectationOf } from '../judge/select.ts';
import type { SelectedRule } from '../judge/selected-rule.ts';
import type { Tally } from '../judge/tally.ts';
import type { Case, CaseId, Contract, Exchange, Received, RunRecord } from '../model/index.ts';
import type { Watch } from '../probe/probe.ts';
import { succeeded } from '../schema/evidence.ts';
import { controlOf, type Footing, footingAtStart, footingOf, isBilled } from './footing.ts';
import { type ListedModels, listsModels } from './listed-models.ts';
import type { Emit, RunOptions } from './run.ts';
import { shorten } from './shorten.ts';
import type { Blame, Spent } from './spent.ts';
import type { Tasks } from './tasks.ts';

/** What all families of one run share. */
export interface Shared {
  readonly listed: ListedModels;
  /** `accepted`: a call that is no mere GET was served; `open`: a GET was, which says nothing about the key. */
  readonly refusals: { inRow: number; accepted: boolean; open: boolean };
  readonly tasks: Tasks;
  readonly spent: Spent;
}

/** What the cases of one contract share while they are performed. */
export interface Session extends Shared {
  readonly options: RunOptions;
  readonly contract: Contract;
  readonly tally: Tally;
  readonly emit: Emit;
  /** What is left of the plan. */
  readonly source: Iterator<Case>;
  /** Cases that run when all others are done. */
  readonly alone: Case[];
  /** What a case failed, undefined where it succeeded: for those that lean on it. */
  readonly failed: Map<CaseId, Promise<Footing | undefined>>;
  /** The first case for each model that is not on the target's list: it finds out whether the target has it all the same. */
  readonly pioneers: Map<string, Promise<Footing | undefined>>;
}

/** Every call refused as a wrong key is: after so many in a row nothing else is worth a request. */
const REFUSALS_THAT_END_A_RUN = 4;

type Control = ReturnType<typeof controlOf>;

const evidenceOf = (
  { options, contract, listed: lists }: Session,
  oneCase: Case,
  exchanges: readonly Exchange[],
  control: Control,
): CaseEvidence => {
  const listed = lists.of(contract, oneCase);
  const { target } = options;
  return { case: oneCase, exchanges, contract, target, ...(listed && { listed }), ...control };
};

const performOnce = async (session: Session, oneCase: Case, control: Control, watch?: Watch) => {
  const { options } = session;
  const exchanges = (await options.probe.perform(oneCase, watch)).map(shorten);
  return { exchanges, judgement: judgeCase(options.rules, evidenceOf(session, oneCase, exchanges, control)) };
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
  for (const sent of exchanges) {
    const exchange = effective(session.contract, sent);
    const { request, response, apart } = exchange;
    if (response === undefined || apart !== undefined) continue;
    const expected = expectationOf({ case: oneCase, exchange });
    if (expected === 'reject') continue;
    const served = response.status >= 200 && response.status < 300;
    if (served && request.method === 'GET') refusals.open = true;
    else if (served) refusals.accepted = true;
    if (!served || request.method !== 'GET')
      // What there is not may be forbidden too; only of what there is 403 speaks of the key.
      refusals.inRow =
        refusesKey(session, response) && (expected === 'accept' || response.status === 401)
          ? refusals.inRow + 1
          : 0;
  }
};

const controlFor = async (session: Session, { control }: Case): Promise<Control> => {
  const sent = session.failed.get(control ?? '');
  return controlOf(control, sent === undefined ? 'not sent' : await sent);
};

/** Writes down what became of a case. */
const settle = async (
  session: Session,
  oneCase: Case,
  { exchanges, judgement }: Awaited<ReturnType<typeof performOnce>>,
): Promise<Footing | undefined> => {
  const { options, emit, tally } = session;
  if (options.signal?.aborted === true) return undefined;
  noteRefusals(session, oneCase, exchanges);
  session.listed.note(session.contract, oneCase, exchanges);
  session.spent.note(session.contract, oneCase, exchanges, judgement);
  tally.add(oneCase, judgement);
  const records: readonly RunRecord[] = [
    { record: 'case', case: oneCase },
    ...exchanges.map((exchange) => ({ record: 'exchange', case: oneCase.id, exchange }) as const),
    ...judgement.verdicts.map((verdict) => ({ record: 'verdict', verdict }) as const),
  ];
  // All at once: the records of one case stand together in the file, whatever else is under way.
  await Promise.all(records.map(emit));
  return footingOf(judgement, exchanges);
};

/** Notes a case that is not sent because of what another one found. */
const holdBack = async (session: Session, oneCase: Case, blame: Blame): Promise<Footing> => {
  session.tally.block(oneCase, blame);
  await session.emit({ record: 'case', case: oneCase });
  return { kind: 'failed', root: blame.rule, by: blame.case };
};

const performFree = async (session: Session, oneCase: Case): Promise<Footing | undefined> => {
  const leave = await session.spent.turn(session.contract, oneCase);
  try {
    const blame = session.spent.blame(session.contract, oneCase);
    return blame === undefined
      ? await performTried(session, oneCase)
      : await holdBack(session, oneCase, blame);
  } finally {
    leave();
  }
};

const performTried = async (session: Session, oneCase: Case): Promise<Footing | undefined> => {
  const { options } = session;
  const control = await controlFor(session, oneCase);
  let done = await performOnce(session, oneCase, control);
  for (let attempt = 1; attempt < options.target.limits.attempts; attempt += 1) {
    if (options.signal?.aborted === true || !worthAnother(oneCase, done.judgement, options.rules)) break;
    done = await performOnce(session, oneCase, control);
  }
  return settle(session, oneCase, done);
};

/** An earlier run has sent it and nobody saw it answered: it is not sent again, and nothing is said of the target. */
const leaveOut = async (session: Session, oneCase: Case): Promise<Footing> => {
  const because =
    'an earlier run has sent it and was broken off before the answer: it may be paid for already (without --resume it is sent again)';
  session.tally.leave(oneCase, because);
  await session.emit({ record: 'case', case: oneCase });
  return { kind: 'undecided', because };
};

/** A case that is taken up: nothing is posted any more to the address that the earlier run listened at. */
const takenUp = (oneCase: Case): Case => ({
  ...oneCase,
  steps: oneCase.steps.filter(({ deed }) => deed?.kind !== 'listen'),
});

/** Starts what is billed, once, and follows it beside all else; tells what others may lean on as soon as it is accepted. */
const performBilled = (session: Session, planned: Case): Promise<Footing | undefined> => {
  const { options, emit, tasks, contract } = session;
  const known = options.known?.get(planned.id);
  if (known?.some(({ response }) => response === undefined) === true) return leaveOut(session, planned);
  const oneCase = known === undefined ? planned : takenUp(planned);
  return tasks.start(async (begun) => {
    const control = await controlFor(session, oneCase);
    const billing = async (exchange: Exchange): Promise<void> =>
      emit({ record: 'task', case: oneCase.id, exchange });
    const billed = async (exchange: Exchange): Promise<void> => {
      // What is known stands in the file already.
      if (known?.includes(exchange) !== true) await billing(exchange);
      // Minutes before its case is settled it is known that the key is taken.
      if (succeeded(effective(contract, exchange))) session.refusals.accepted = true;
      const evidence = evidenceOf(session, oneCase, [exchange], control);
      begun(footingAtStart(options.rules, evidence, exchange));
    };
    const watch: Watch = { billing, billed, ...(known && { known }) };
    const done = await performOnce(session, oneCase, control, watch);
    return settle(session, oneCase, done);
  });
};

const performCase = (session: Session, oneCase: Case): Promise<Footing | undefined> =>
  isBilled(oneCase) ? performBilled(session, oneCase) : performFree(session, oneCase);

const performUnlessLacking = async (
  session: Session,
  oneCase: Case,
  model: string,
): Promise<Footing | undefined> => {
  await session.pioneers.get(model);
  const by = session.listed.lackedBy(session.contract, model);
  if (by === undefined) return performCase(session, oneCase);
  return holdBack(session, oneCase, { rule: 'contract/model-listed', case: by });
};

/** The first case for a model that is not listed; the others wait for what it finds out. */
const performPioneer = async (
  session: Session,
  oneCase: Case,
  model: string,
): Promise<Footing | undefined> => {
  const footing = await performCase(session, oneCase);
  session.listed.settle(session.contract, model, oneCase.id, footing);
  return footing;
};

const start = (session: Session, oneCase: Case): Promise<Footing | undefined> => {
  const { listed, contract, pioneers } = session;
  const model = listed.unlisted(contract, oneCase);
  const isFirst =
    model !== undefined && !pioneers.has(model) && listed.lackedBy(contract, model) === undefined;
  const perform = isFirst ? performPioneer : performUnlessLacking;
  const footing = model === undefined ? performCase(session, oneCase) : perform(session, oneCase, model);
  if (isFirst) pioneers.set(model, footing);
  session.failed.set(oneCase.id, footing);
  return footing;
};

/** Whether nothing but refusals of the key came back. */
export const isRefused = ({ refusals }: Shared): boolean =>
  !refusals.accepted && refusals.inRow >= REFUSALS_THAT_END_A_RUN;

/**
 * Runs cases with so many at a time; those that must run alone come last, one by one. Ends early where the key is
 * refused; called again, it goes on from there.
 */
export const performAll = async (session: Session): Promise<void> => {
  const { options, source, alone, refusals } = session;
  const stopped = (): boolean => options.signal?.aborted === true || isRefused(session);
  const work = async (): Promise<void> => {
    while (!stopped()) {
      const next = source.next();
      if (next.done === true) return;
      if (next.value.alone === true) alone.push(next.value);
      else await start(session, next.value);
    }
  };
  // Another family was refused: one more refusal, of this one's first call, is enough.
  const wasRefused = isRefused(session);
  if (wasRefused) refusals.inRow = REFUSALS_THAT_END_A_RUN - 1;
  // What the target says of its models comes before all that asks for one of them.
  if (wasRefused || listsModels(session.contract)) {
    const first = source.next();
    // A family of which nothing is asked says nothing about the key either.
    if (first.done === true && wasRefused) refusals.inRow = REFUSALS_THAT_END_A_RUN;
    if (first.done !== true && !stopped()) await start(session, first.value);
  }
  await Promise.all(Array.from({ length: options.target.limits.concurrency }, work));
  while (!stopped()) {
    const next = alone.shift();
    if (next === undefined) return;
    await start(session, next);
  }
};
