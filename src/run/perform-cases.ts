import { type CaseEvidence, type Judgement, judgeCase, type SelectedRule } from '../judge/judge-case.ts';
import type { Tally } from '../judge/tally.ts';
import type { Case, Contract, Exchange, Received, RunRecord } from '../model/index.ts';
import { controlOf, type Footing, footingOf } from './footing.ts';
import { type ListedModels, listsModels } from './listed-models.ts';
import type { Emit, RunOptions } from './run.ts';
import { shorten } from './shorten.ts';

/** What the cases of one contract share while they are performed. */
export interface Session {
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

/** Whether nothing but refusals of the key came back. */
export const refused = ({ refusals }: Session): boolean =>
  !refusals.any2xx && refusals.inRow >= REFUSALS_THAT_END_A_RUN;

/** Runs cases with so many at a time; those that must run alone come last, one by one. */
export const performAll = async (session: Session, cases: Iterable<Case>): Promise<void> => {
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
