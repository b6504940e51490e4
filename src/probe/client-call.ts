import { isLater } from '../schema/evidence.ts';
import type { InstalledClient } from './installed-clients.ts';
import type { ClientCall, Connection } from './official-client.ts';
import type { Redactor } from './redact.ts';
import { type Allowance, type WatchedFetch, watchedFetch } from './watched-fetch.ts';

/** What became of one call of a client. */
export type ClientOutcome =
  | { readonly kind: 'works' }
  /** The target was busy or too slow to tell. */
  | { readonly kind: 'undecided'; readonly because: string }
  | { readonly kind: 'breaks'; readonly error: string; readonly answer?: string };

const DENIED: readonly (number | undefined)[] = [401, 403];

/** Why a call that broke says nothing about what the target promises. */
const undecided = ({ status, scheme }: WatchedFetch, { auth }: Connection): string | undefined => {
  const sent = scheme();
  if (isLater(status())) return `the target answered ${status()}`;
  return DENIED.includes(status()) && sent !== undefined && !auth.includes(sent)
    ? `it sends its key as ${sent}, which is not published here, and was refused with ${status()}`
    : undefined;
};

const LONGEST_ERROR = 1_000;
const DEEPEST_CAUSE = 3;

/** An error in words, with what caused it: clients say no more of a lost connection than that it is lost. */
const describe = (error: unknown, depth = 0): string => {
  if (!(error instanceof Error)) return String(error);
  // The OpenAI client's classes keep the name of their base.
  const name = error.name === 'Error' ? error.constructor.name : error.name;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : name;
  const cause = error.cause === undefined || depth === DEEPEST_CAUSE ? '' : describe(error.cause, depth + 1);
  return `${name}: ${error.message || code}${cause === '' ? '' : ` (${cause})`}`;
};

/** Settings of the vendors' libraries: a key or header of the user's own must not go to the target that is under test. */
const VENDOR_VARIABLE = /^(ANTHROPIC|AZURE_OPENAI|CLAUDE|GEMINI|GOOGLE|OPENAI)_/;

/** Takes the vendors' variables out of the environment; the answer puts them back. */
const hideVendorVariables = (): (() => void) => {
  const hidden = Object.entries(process.env).filter(([name]) => VENDOR_VARIABLE.test(name));
  for (const [name] of hidden) delete process.env[name];
  return () => {
    for (const [name, value] of hidden) process.env[name] = value;
  };
};

const stoppedBy = ({ stopped }: WatchedFetch): Promise<never> =>
  new Promise((_, reject) => {
    const stop = (): void => reject(stopped.reason);
    if (stopped.aborted) stop();
    else stopped.addEventListener('abort', stop, { once: true });
  });

/**
 * Performs one call; all that it throws is an outcome, without secrets. The global fetch and the environment are as
 * before, and nothing is under way, when it returns.
 */
export const performCall = async (
  client: InstalledClient,
  call: ClientCall<never>,
  connection: Connection,
  model: string,
  { redactor, ...allowance }: Allowance & { readonly redactor: Redactor },
): Promise<ClientOutcome> => {
  const original = globalThis.fetch;
  const showVendorVariables = hideVendorVariables();
  const watched = watchedFetch(original, allowance);
  // The Google client takes no fetch of its own, and all of them use this one.
  globalThis.fetch = watched.fetch;
  try {
    // Each file of clients/ pairs its calls with the module of its own package, which this is.
    await Promise.race([call.perform(client.module as never, connection, model), stoppedBy(watched)]);
    return { kind: 'works' };
  } catch (error) {
    const because = undecided(watched, connection);
    if (because !== undefined) return { kind: 'undecided', because };
    const why = watched.stopped.aborted ? watched.stopped.reason : error;
    const answer = watched.answer(redactor);
    return {
      kind: 'breaks',
      error: redactor.text(describe(why)).slice(0, LONGEST_ERROR),
      ...(answer !== undefined && { answer }),
    };
  } finally {
    globalThis.fetch = original;
    showVendorVariables();
    watched.end();
  }
};
