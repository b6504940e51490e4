import { validateHeaderName, validateHeaderValue } from 'node:http';
import type { Case, Exchange, Step, Target } from '../model/index.ts';
import { UnusableInput } from '../model/index.ts';
import { CaseClock } from './case-clock.ts';
import { Channel } from './channel.ts';
import type { ClientOutcome } from './client-call.ts';
import { headingsOf } from './headers.ts';
import type { InstalledClient } from './installed-clients.ts';
import type { ClientCall } from './official-client.ts';
import { toExchange } from './record.ts';
import { redactorFor, secretsOf } from './redact.ts';
import { CaseReplies } from './replies.ts';
import { type Prepared, prepareRequest, type Sender } from './request.ts';

/** Talks to one target. */
export interface Probe {
  /**
   * Performs a case: one exchange for each step that was sent and ended, in the order of its steps. Fewer where a
   * step leans on a reply that is not there, the case's deadline is over, or the probe was closed. Never rejects.
   */
  readonly perform: (oneCase: Case) => Promise<readonly Exchange[]>;
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
}): Probe => {
  const { target, secret: key, signal } = options;
  const url = baseOf(target);
  checkHeaders(target, key);
  const redactor = redactorFor(secretsOf(target, key));
  const channel = new Channel(url.origin, target.limits);
  const base = url.href.replace(/\/+$/, '');
  const sender: Sender = { target, base, redactor, headingOf: headingsOf(target, key, redactor) };
  const closing = new AbortController();
  const close = async () => {
    closing.abort(new Error('the run was ended'));
    signal?.removeEventListener('abort', onAbort);
    await channel.close();
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
  return { perform: (oneCase) => perform(oneCase, sender, channel), callClient, close };
};

const perform = async (oneCase: Case, sender: Sender, channel: Channel): Promise<readonly Exchange[]> => {
  const clock = new CaseClock(sender.target.limits.caseDeadlineMs);
  const replies = new CaseReplies();
  const exchanges: Exchange[] = [];
  const exchange = async (step: Step, { outgoing, sent }: Prepared): Promise<Exchange | undefined> => {
    const talk = await channel.talk(outgoing, clock);
    if (talk === undefined) return undefined;
    if (talk.outcome.answer !== undefined) replies.keep(step.name, talk.outcome.answer);
    return toExchange(step, sent, talk, sender.redactor);
  };
  for (const group of groupsOf(oneCase.steps)) {
    const ready = readySteps(group, oneCase.family, sender, replies);
    const done = await Promise.all(ready.map(([step, prepared]) => exchange(step, prepared)));
    exchanges.push(...done.filter((one) => one !== undefined));
    if (done.includes(undefined) || ready.length < group.length) break;
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

/** The steps up to the first one that leans on a reply that is not there. */
const readySteps = (
  group: readonly Step[],
  family: string,
  sender: Sender,
  replies: CaseReplies,
): readonly (readonly [Step, Prepared])[] => {
  const ready: (readonly [Step, Prepared])[] = [];
  for (const step of group) {
    const prepared = prepareRequest(step, family, sender, replies.valueOf);
    if (prepared === undefined) break;
    ready.push([step, prepared]);
  }
  return ready;
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
