import { validateHeaderName, validateHeaderValue } from 'node:http';
import type { Case, Exchange, Step, Target } from '../model/index.ts';
import { stepNameOf, UnusableInput } from '../model/index.ts';
import { AssetFetcher } from './asset-fetcher.ts';
import { CaseClock } from './case-clock.ts';
import { Channel } from './channel.ts';
import type { ClientOutcome } from './client-call.ts';
import { addressOf, type Bench, performDeed, sendOnce } from './deeds.ts';
import { headingsOf } from './headers.ts';
import type { InstalledClient } from './installed-clients.ts';
import type { ClientCall } from './official-client.ts';
import { type Listening, Receiver } from './receiver.ts';
import { redactorFor, secretsOf } from './redact.ts';
import { CaseReplies } from './replies.ts';
import { type Prepared, prepareRequest, type Sender } from './request.ts';

/** What the caller of a case sees of it while it is under way, and what it knows of it already. */
export interface Watch {
  /** Called before each request that is billed where it is accepted, with an exchange that nobody has answered; it is not sent before that is done. */
  readonly billing?: (exchange: Exchange) => void | Promise<void>;
  /** Called with the exchange of such a request; the case waits for it. */
  readonly billed?: (exchange: Exchange) => void | Promise<void>;
  /** Exchanges of this case from an earlier run: their steps are not sent again. */
  readonly known?: readonly Exchange[];
}

/** Talks to one target. */
export interface Probe {
  /**
   * Performs a case: one exchange for each step that was sent and ended, in the order of its steps. Fewer where a
   * step leans on a reply that is not there, the case's deadline is over, or the probe was closed. Never rejects.
   */
  readonly perform: (oneCase: Case, watch?: Watch) => Promise<readonly Exchange[]>;
  /** Repeats one call of an official client against a family of the target; `model` is empty where it needs none. Never rejects. */
  readonly callClient: (
    client: InstalledClient,
    call: ClientCall<never>,
    at: { readonly prefix: string; readonly model: string },
  ) => Promise<ClientOutcome>;
  /** Ends what is under way, unrecorded, and gives every socket back. */
  readonly close: () => Promise<void>;
}

/** Opens a probe; aborting `signal` closes it. Throws `UnusableInput` for a base URL, header or key that cannot be sent. */
export const openProbe = (options: {
  readonly target: Target;
  readonly secret: string | undefined;
  readonly signal?: AbortSignal;
  /** Hears what the target posts; closed with the probe. */
  readonly listening?: Listening;
}): Probe => {
  const { target, secret: key, signal } = options;
  const url = baseOf(target);
  checkHeaders(target, key);
  const redactor = redactorFor(secretsOf(target, key));
  const channel = new Channel(url.origin, target.limits);
  const base = url.href.replace(/\/+$/, '');
  const sender: Sender = { target, base, redactor, headingOf: headingsOf(target, key, redactor) };
  const fetcher = new AssetFetcher(url, (address) => redactor.text(address) !== address);
  const receiver = options.listening && new Receiver(redactor);
  const opened = options.listening && receiver?.open(options.listening);
  // Who performs a case is told; nobody may be listening before.
  opened?.catch(() => undefined);
  const closing = new AbortController();
  const close = async () => {
    closing.abort(new Error('the run was ended'));
    signal?.removeEventListener('abort', onAbort);
    await Promise.all([channel.close(), fetcher.close(), receiver?.close()]);
  };
  const onAbort = () => void close();
  if (signal?.aborted === true) onAbort();
  else signal?.addEventListener('abort', onAbort);
  const callClient: Probe['callClient'] = async (client, call, { prefix, model }) => {
    const { performCall } = await import('./client-call.ts');
    const { caseDeadlineMs: deadlineMs, maxBodyBytes } = target.limits;
    const auth = target.provider.families[call.family]?.auth ?? [];
    const connection = { key: key ?? 'none', url: base + prefix, auth, timeoutMs: deadlineMs };
    const allowance = { deadlineMs, maxBodyBytes, headers: target.headers, signal: closing.signal };
    return performCall(client, call, connection, model, { redactor, ...allowance });
  };
  return {
    perform: async (oneCase, watch = {}) => {
      await opened;
      return perform(oneCase, { sender, channel, fetcher, receiver }, watch);
    },
    callClient,
    close,
  };
};

/** What became of a step: its exchanges, that it leans on what is not there, or that the probe was closed. */
type StepOutcome = readonly Exchange[] | 'not ready' | 'closed';

/** A request that was sent, or is about to be, as it stands in the record until its answer is there. */
const unanswered = ({ name, operation }: Step, { sent }: Prepared): Exchange => ({
  step: name,
  ...(operation !== undefined && { operation }),
  request: sent,
  ending: { kind: 'cut', afterBytes: 0, reason: 'the run has not seen the answer' },
  fidelity: { bytes: true, headers: true, timings: true, whole: true },
  retries: 0,
});

const performStep = async (
  step: Step,
  { family, expect: whole }: Case,
  bench: Bench,
  watch: Watch,
): Promise<StepOutcome> => {
  const isBilled = step.paid !== undefined && (step.expect ?? whole) !== 'reject';
  const before = watch.known?.filter(({ step: name }) => stepNameOf(name) === step.name) ?? [];
  if (before.length > 0) return takeUp(step, before, bench);
  // What should have been refused before the task had ended cannot be asked any more.
  if (watch.known !== undefined && step.expect === 'reject' && step.name.endsWith('.early')) return [];
  if (step.deed !== undefined) {
    const done = performDeed(step, step.deed, family, bench);
    return done === undefined ? 'not ready' : ((await done) ?? 'closed');
  }
  const prepared = prepareRequest(step, family, bench.sender, bench.replies.valueOf);
  if (prepared === undefined) return 'not ready';
  if (isBilled) await watch.billing?.(unanswered(step, prepared));
  const exchange = await sendOnce(step, prepared, bench);
  return exchange === undefined ? 'closed' : [exchange];
};

/** Exchanges of an earlier run in place of new ones; later steps lean on them as they stand in the record. */
const takeUp = (step: Step, before: readonly Exchange[], { replies }: Bench): readonly Exchange[] => {
  const body = before.at(-1)?.response?.body;
  if (body !== undefined) replies.keep(step.name, { body: Buffer.from(body.text, body.encoding) });
  return before;
};

const perform = async (
  oneCase: Case,
  { sender, ...tools }: Omit<Bench, 'replies' | 'clock' | 'caseId'>,
  watch: Watch,
): Promise<readonly Exchange[]> => {
  const caseId = oneCase.id;
  const clock = new CaseClock(sender.target.limits.caseDeadlineMs);
  const replies = new CaseReplies((name) => addressOf({ receiver: tools.receiver, caseId }, name));
  const bench: Bench = { sender, ...tools, replies, clock, caseId };
  const exchanges: Exchange[] = [];
  for (const group of groupsOf(oneCase.steps)) {
    const outcomes = await Promise.all(
      group.map(async (step) => {
        const outcome = await performStep(step, oneCase, bench, watch);
        const [first] = Array.isArray(outcome) ? outcome : [];
        const isBilled = step.paid !== undefined && (step.expect ?? oneCase.expect) !== 'reject';
        if (isBilled && first !== undefined) await watch.billed?.(first);
        return outcome;
      }),
    );
    for (const outcome of outcomes) if (Array.isArray(outcome)) exchanges.push(...outcome);
    if (outcomes.includes('closed') || outcomes.includes('not ready')) break;
    if (clock.leftMs() === 0) break;
  }
  return exchanges;
};

/** Steps in the order to be sent; those in one group at the same time. */
const groupsOf = (steps: readonly Step[]): readonly (readonly Step[])[] => {
  const groups: Step[][] = [];
  for (const [n, step] of steps.entries()) {
    const joins = step.together === true && steps[n - 1]?.together === true;
    if (joins) groups.at(-1)?.push(step);
    else groups.push([step]);
  }
  return groups;
};

const baseOf = ({ name, baseUrl }: Target): URL => {
  const unusable = (problem: string) =>
    new UnusableInput({
      file: name,
      place: 'baseUrl',
      problem,
      remedy: 'give an address such as https://gateway.example/api',
    });
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  if (url === undefined) throw unusable('the base URL is no URL');
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw unusable(`${url.protocol} is not HTTP`);
  if (url.username !== '' || url.password !== '')
    throw unusable('the base URL holds a user name or password');
  if (url.search !== '' || url.hash !== '') throw unusable('the base URL holds a query or fragment');
  return url;
};

const checkHeaders = ({ name: file, headers }: Target, key: string | undefined): void => {
  if (key !== undefined && !/^[!-~]+$/.test(key)) {
    const problem = key === '' ? 'the key is empty' : 'the key holds a space or a character outside ASCII';
    throw new UnusableInput({ file, place: 'key', problem, remedy: 'check where the key comes from' });
  }
  for (const [name, value] of Object.entries(headers)) {
    try {
      validateHeaderName(name);
      validateHeaderValue(name, value);
    } catch {
      const problem = 'no HTTP header can be this';
      throw new UnusableInput({
        file,
        place: `headers/${name}`,
        problem,
        remedy: 'use plain text on one line',
      });
    }
  }
};
