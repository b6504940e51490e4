import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AuthScheme } from '../model/index.ts';
import { member, parseJson, stringOf } from '../schema/read.ts';
import type { ClientCall, Connection, OfficialClient } from './official-client.ts';
import type { Redactor } from './redact.ts';

/** A client library that is installed, with its version. */
export interface InstalledClient {
  readonly id: string;
  readonly package: string;
  readonly version: string;
  readonly module: unknown;
  readonly calls: readonly ClientCall<never>[];
}

/** What became of one call of a client. */
export type ClientOutcome =
  | { readonly kind: 'works' }
  /** The target was busy or too slow to tell. */
  | { readonly kind: 'undecided'; readonly because: string }
  | { readonly kind: 'breaks'; readonly error: string; readonly answer?: string };

const files = import.meta.glob<OfficialClient>('./clients/*.ts', { import: 'default' });

/** All clients that there are calls for, installed or not. */
export const officialClients = async (): Promise<readonly OfficialClient[]> =>
  Promise.all(Object.keys(files).map((path) => files[path]?.())).then((all) =>
    all.filter((one) => one !== undefined),
  );

/** The package.json above a file of a package. */
const versionAbove = (file: string, name: string): string => {
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
    const path = join(folder, 'package.json');
    const told = existsSync(path) ? parseJson(readFileSync(path, 'utf8')) : undefined;
    if (member(told, 'name') === name) return stringOf(member(told, 'version')) ?? 'unknown';
  }
  return 'unknown';
};

/** A client as it is installed for a folder, undefined where it is not. */
const installedIn = async (client: OfficialClient, folder: string): Promise<InstalledClient | undefined> => {
  let file: string;
  try {
    file = createRequire(join(folder, 'any.js')).resolve(client.package);
  } catch {
    return undefined;
  }
  const module: unknown = await import(/* @vite-ignore */ pathToFileURL(file).href);
  return {
    id: client.id,
    package: client.package,
    version: versionAbove(file, client.package),
    module,
    calls: client.calls,
  };
};

/** The official clients that are installed where the user works, or beside this program. */
export const installedClients = async (folders: readonly string[]): Promise<readonly InstalledClient[]> => {
  const found = await Promise.all(
    (await officialClients()).map(async (client) => {
      for (const folder of folders) {
        const installed = await installedIn(client, folder);
        if (installed !== undefined) return installed;
      }
      return undefined;
    }),
  );
  return found.filter((one) => one !== undefined);
};

const EXCERPT = 300;

/** The last answer that a client got, for the person who has to mend it. */
interface Watched {
  readonly fetch: typeof fetch;
  readonly last: () => Promise<string | undefined>;
  readonly status: () => number | undefined;
  /** How the client sent its key; undefined where it sent none. */
  readonly scheme: () => AuthScheme | undefined;
}

const SCHEMES: Readonly<Record<string, AuthScheme>> = {
  authorization: 'bearer',
  'x-goog-api-key': 'x-goog-api-key',
  'x-api-key': 'x-api-key',
};

/** Fetch that follows no redirect to anywhere and remembers what came. */
const watch = (original: typeof fetch): Watched => {
  let asked = '';
  let answer: Response | undefined;
  let scheme: AuthScheme | undefined;
  const guarded: typeof fetch = async (input, init) => {
    const response = await original(input, { ...init, redirect: 'manual' });
    if (response.status >= 300 && response.status < 400)
      throw new Error(`a redirect to ${response.headers.get('location')}, which is not followed`);
    const url = new URL(input instanceof Request ? input.url : String(input));
    asked = `${init?.method ?? 'GET'} ${url.pathname}`;
    const named = [...new Headers(init?.headers).keys()].find((name) => name in SCHEMES);
    scheme = SCHEMES[named ?? ''];
    answer = response.clone();
    return response;
  };
  return {
    fetch: guarded,
    status: () => answer?.status,
    scheme: () => scheme,
    last: async () => {
      if (answer === undefined) return undefined;
      const text = await answer.text().catch(() => '');
      return `${asked}: ${answer.status} ${answer.headers.get('content-type') ?? ''} ${text.slice(0, EXCERPT)}`;
    },
  };
};

const BUSY: readonly (number | undefined)[] = [429, 503, 529];
const DENIED: readonly (number | undefined)[] = [401, 403];

/** Why a call that broke says nothing about what the target promises. */
const undecided = ({ status, scheme }: Watched, { auth }: Connection): string | undefined => {
  const sent = scheme();
  if (BUSY.includes(status())) return `the target answered ${status()}`;
  return DENIED.includes(status()) && sent !== undefined && !auth.includes(sent)
    ? `it sends its key as ${sent}, which is not published here, and was refused with ${status()}`
    : undefined;
};

/** Performs one call; all that it throws is an outcome, without secrets. `fetch` is restored before it returns. */
export const performCall = async (
  client: InstalledClient,
  call: ClientCall<never>,
  connection: Connection,
  model: string,
  redactor: Redactor,
): Promise<ClientOutcome> => {
  const original = globalThis.fetch;
  const watched = watch(original);
  // The Google client takes no fetch of its own, and all of them use this one.
  globalThis.fetch = watched.fetch;
  try {
    // Each file of clients/ pairs its calls with the module of its own package, which this is.
    await call.perform(client.module as never, connection, model);
    return { kind: 'works' };
  } catch (error) {
    const because = undecided(watched, connection);
    if (because !== undefined) return { kind: 'undecided', because };
    const answer = await watched.last();
    const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
    return {
      kind: 'breaks',
      error: redactor.text(`${name}: ${message}`),
      ...(answer !== undefined && { answer: redactor.text(answer) }),
    };
  } finally {
    globalThis.fetch = original;
  }
};
