import type { Exchange, JsonValue, Pointer, Step, StepDeed } from '../model/index.ts';
import { addressesAt } from '../schema/every.ts';
import { jsonOf } from '../schema/evidence.ts';
import { stringOf, valueAt } from '../schema/read.ts';
import { type AssetFetcher, MOST_ASSET_BYTES } from './asset-fetcher.ts';
import { CaseClock } from './case-clock.ts';
import type { Channel, Talk } from './channel.ts';
import { pauseMs } from './pace.ts';
import type { Receiver } from './receiver.ts';
import { toExchange } from './record.ts';
import type { CaseReplies } from './replies.ts';
import { type Prepared, prepareRequest, type Sender } from './request.ts';

/** All that the steps of one case are performed with. */
export interface Bench {
  readonly sender: Sender;
  readonly channel: Channel;
  readonly fetcher: AssetFetcher;
  readonly receiver: Receiver | undefined;
  readonly replies: CaseReplies;
  readonly clock: CaseClock;
  readonly caseId: string;
}

type Deed<K extends StepDeed['kind']> = Extract<StepDeed, { kind: K }>;

/** The exchanges of a step that were had; undefined where the probe was closed meanwhile. */
type Done = Promise<readonly Exchange[] | undefined>;

/** A service that answers nothing of use so often in a row is not asked again. */
const MOST_USELESS = 4;
const FINAL_STATUSES = [401, 402, 403];
/** More assets than any page promises of one task. */
const MOST_ASSETS = 10;

const numbered = (step: string, n: number): string => (n === 1 ? step : `${step}#${n}`);

const keyOf = ({ caseId }: Bench, to: string): string => `${caseId}\n${to}`;

/** One request of a step. */
export const sendOnce = async (
  step: Step,
  prepared: Prepared,
  bench: Bench,
): Promise<Exchange | undefined> => {
  const talk = await bench.channel.talk(prepared.outgoing, bench.clock, step.paid !== undefined);
  return talk && exchangeOf(step, prepared, talk, bench);
};

const exchangeOf = (step: Step, { sent }: Prepared, talk: Talk, { replies, sender }: Bench): Exchange => {
  if (talk.outcome.answer !== undefined) replies.keep(step.name, talk.outcome.answer);
  return toExchange(step, sent, talk, sender.redactor);
};

/** Bytes of answers that one step keeps; of a service that says more only the first and the last answers are. */
const MOST_POLLED_BYTES = 4 * 1024 * 1024;

const sizeOf = ({ response }: Exchange): number => response?.body.size ?? 0;

/** Drops the oldest answers but the first until the rest is small enough; the last always stays. */
const forgetSome = (done: Exchange[]): void => {
  let bytes = done.reduce((sum, one) => sum + sizeOf(one), 0);
  while (bytes > MOST_POLLED_BYTES && done.length > 2) {
    const [dropped] = done.splice(1, 1);
    bytes -= dropped === undefined ? 0 : sizeOf(dropped);
  }
};

const poll = async (step: Step, { until }: Deed<'poll'>, prepared: Prepared, bench: Bench): Done => {
  const { channel, sender, replies, clock } = bench;
  const done: Exchange[] = [];
  const startedAt = performance.now();
  const passedMs = (): number => performance.now() - startedAt;
  let useless = 0;
  for (let n = 1; ; n += 1) {
    // Each query has the time that a request has; waiting for the task is none of it.
    const talk = await channel.talk(prepared.outgoing, new CaseClock(sender.target.limits.caseDeadlineMs));
    if (talk === undefined) return undefined;
    done.push({ ...exchangeOf(step, prepared, talk, bench), step: numbered(step.name, n) });
    forgetSome(done);
    const { status = 0, headers = {} } = talk.outcome.answer ?? {};
    const state = valueAt(replies.valueOf(step.name), until.state);
    if (state !== undefined && until.ends.includes(String(state))) break;
    useless = status >= 200 && status < 300 && state !== undefined ? 0 : useless + 1;
    if (useless >= MOST_USELESS || FINAL_STATUSES.includes(status)) break;
    const waitMs = pauseMs(until.everyMs, n, headers, Math.random());
    if (passedMs() + waitMs > until.deadlineMs) break;
    await channel.pause(waitMs);
  }
  clock.addWait(passedMs());
  return done;
};

/** An asset as it is recorded: its beginning, and its whole size where the server told it. */
const asAsset = (exchange: Exchange): Exchange => {
  const { response } = exchange;
  if (response === undefined) return { ...exchange, apart: 'asset' };
  const told = Number(response.headers['content-length'] ?? Number.NaN);
  const isWhole = response.body.size < MOST_ASSET_BYTES;
  const size = isWhole || !Number.isFinite(told) ? response.body.size : told;
  return {
    ...exchange,
    apart: 'asset',
    response: { ...response, body: { ...response.body, size } },
    fidelity: { ...exchange.fidelity, whole: isWhole },
  };
};

/** Longer addresses carry the asset in themselves; the record holds it once, as the body. */
const MOST_ADDRESS_CHARACTERS = 2048;

const fetchOne = async (
  step: Step,
  address: string,
  { fetcher, sender, clock }: Bench,
): Promise<Exchange | undefined> => {
  const outcome = await fetcher.fetch(address, clock);
  if (outcome === undefined) return undefined;
  const url = sender.redactor.text(address).slice(0, MOST_ADDRESS_CHARACTERS);
  const sent = { method: 'GET', url, headers: {} };
  return asAsset(toExchange(step, sent, { outcome, retries: 0 }, sender.redactor));
};

const addressesOf = (reply: JsonValue | undefined, places: readonly Pointer[]): readonly string[] =>
  [...new Set(places.flatMap((at) => addressesAt(reply, at)))].slice(0, MOST_ASSETS);

const fetchAll = async (step: Step, { from, at }: Deed<'fetch'>, bench: Bench): Done => {
  const done: Exchange[] = [];
  for (const address of addressesOf(bench.replies.valueOf(from), at)) {
    const exchange = await fetchOne(step, address, bench);
    if (exchange === undefined) return undefined;
    done.push({ ...exchange, step: numbered(step.name, done.length + 1) });
  }
  return done;
};

const download = async (step: Step, prepared: Prepared, bench: Bench): Done => {
  const talk = await bench.channel.talk(prepared.outgoing, bench.clock);
  if (talk === undefined) return undefined;
  const exchange = exchangeOf(step, prepared, talk, bench);
  const { ending } = exchange;
  if (ending.kind === 'redirected' && URL.canParse(ending.to)) {
    // A route may send its client on to where the bytes lie; the key stays here.
    const there = await fetchOne(step, ending.to, bench);
    return there && [exchange, { ...there, step: numbered(step.name, 2) }];
  }
  return [shortened(large(exchange))];
};

/** A file that is longer than what is read of a reply is no fault: its beginning is all that is wanted. */
const large = (exchange: Exchange): Exchange => {
  const { ending, response } = exchange;
  const isFile = response?.status === 200 && response.body.encoding === 'base64';
  if (!isFile || ending.kind !== 'oversize' || ending.limit !== 'body') return exchange;
  const told = Number(response.headers['content-length'] ?? Number.NaN);
  const body = { ...response.body, ...(Number.isFinite(told) && { size: told }) };
  const fidelity = { ...exchange.fidelity, whole: false };
  return { ...exchange, response: { ...response, body }, ending: { kind: 'complete' }, fidelity };
};

/** The beginning of bytes that are no text: what follows tells nobody anything. */
const shortened = (exchange: Exchange): Exchange => {
  const { response } = exchange;
  if (response === undefined || response.body.encoding !== 'base64') return exchange;
  const text = response.body.text.slice(0, Math.ceil(MOST_ASSET_BYTES / 3) * 4);
  if (text.length === response.body.text.length) return exchange;
  const body = { ...response.body, text };
  return { ...exchange, response: { ...response, body }, fidelity: { ...exchange.fidelity, whole: false } };
};

const listen = async (step: Step, { to, stage, ends, waitMs }: Deed<'listen'>, bench: Bench): Done => {
  const startedAt = performance.now();
  const isLast = ({ request }: Exchange): boolean => {
    const body = jsonOf(request.body);
    return stage.some((at) => ends.includes(stringOf(valueAt(body, at)) ?? ''));
  };
  const calls = await bench.receiver?.heard(keyOf(bench, to), (all) => all.some(isLast), waitMs);
  bench.clock.addWait(performance.now() - startedAt);
  return (calls ?? []).map((one, n) => ({ ...one, step: numbered(step.name, n + 1) }));
};

/** The address at which a step's task is to be told of; a new one each time. */
export const addressOf = (bench: Pick<Bench, 'receiver' | 'caseId'>, name: string): string | undefined => {
  const [, step, deaf] = /^(.*)\.(deaf-)?address$/.exec(name) ?? [];
  if (step === undefined) return undefined;
  return bench.receiver?.addressFor(`${bench.caseId}\n${step}`, deaf !== undefined);
};

/** Performs a step that is more than one request, or none; undefined for one that leans on a reply that is not there. */
export const performDeed = (step: Step, deed: StepDeed, family: string, bench: Bench): Done | undefined => {
  if (deed.kind === 'listen') return listen(step, deed, bench);
  if (deed.kind === 'fetch') return fetchAll(step, deed, bench);
  const prepared = prepareRequest(step, family, bench.sender, bench.replies.valueOf);
  if (prepared === undefined) return undefined;
  return deed.kind === 'poll' ? poll(step, deed, prepared, bench) : download(step, prepared, bench);
};
