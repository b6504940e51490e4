import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type JsonValue, UnusableInput } from '../model/index.ts';
import { isObject, member, parseJson, stringOf } from '../schema/read.ts';
import type { ClientCall, OfficialClient } from './official-client.ts';

/** A client library that is installed, with its version. */
export interface InstalledClient {
  readonly id: string;
  readonly package: string;
  readonly version: string;
  readonly module: unknown;
  readonly calls: readonly ClientCall<never>[];
}

const files = import.meta.glob<OfficialClient>('./clients/*.ts', { import: 'default' });

/** All clients that there are calls for, installed or not. */
export const officialClients = async (): Promise<readonly OfficialClient[]> =>
  Promise.all(Object.keys(files).map((path) => files[path]?.())).then((all) =>
    all.filter((one) => one !== undefined),
  );

/** The folders in which a package may lie for a program in `folder`, the nearest first. */
function* packageFolders(folder: string, name: string): Iterable<string> {
  for (let here = folder; ; here = dirname(here)) {
    yield join(here, 'node_modules', name);
    if (here === dirname(here)) return;
  }
}

const manifestIn = (folder: string): JsonValue | undefined => {
  const path = join(folder, 'package.json');
  return existsSync(path) ? parseJson(readFileSync(path, 'utf8')) : undefined;
};

/** What `import` takes, in the order in which a package names them. */
const CONDITIONS: readonly string[] = ['.', 'node', 'import', 'module-sync', 'default'];

const exported = (exports: JsonValue | undefined): string | undefined => {
  if (!isObject(exports)) return stringOf(exports);
  for (const [name, value] of Object.entries(exports)) {
    const found = CONDITIONS.includes(name) ? exported(value) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
};

interface Found {
  readonly file: string;
  readonly version: string;
}

const versionOf = (manifest: JsonValue | undefined): string =>
  stringOf(member(manifest, 'version')) ?? 'unknown';

/** Where Node finds a package that lies in no folder of its own (Yarn Plug'n'Play). */
const resolved = (folder: string, name: string): Found | undefined => {
  let file: string;
  try {
    file = createRequire(join(folder, 'any.js')).resolve(name);
  } catch {
    return undefined;
  }
  for (let here = dirname(file); here !== dirname(here); here = dirname(here)) {
    const manifest = manifestIn(here);
    if (member(manifest, 'name') === name) return { file, version: versionOf(manifest) };
  }
  return { file, version: 'unknown' };
};

/** The file that `import` takes for a package, whether it has a CommonJS half or not. */
const find = (folder: string, name: string): Found | undefined => {
  for (const there of packageFolders(folder, name)) {
    const manifest = manifestIn(there);
    if (manifest === undefined) continue;
    const entry = exported(member(manifest, 'exports')) ?? stringOf(member(manifest, 'main')) ?? 'index.js';
    return { file: join(there, entry), version: versionOf(manifest) };
  }
  return resolved(folder, name);
};

const load = async (client: OfficialClient, { file, version }: Found): Promise<InstalledClient> => {
  const { id, calls, package: name } = client;
  try {
    const module: unknown = await import(/* @vite-ignore */ pathToFileURL(file).href);
    return { id, package: name, version, module, calls };
  } catch (error) {
    throw new UnusableInput({
      file,
      problem: `the client ${name} ${version} cannot be loaded (${error instanceof Error ? error.message : String(error)})`,
      remedy: 'install it again, or leave out --clients',
    });
  }
};

/** The official clients that are installed where the user works, or beside this program; throws for one that is broken. */
export const installedClients = async (folders: readonly string[]): Promise<readonly InstalledClient[]> => {
  const clients = await officialClients();
  const found = clients.flatMap((client) => {
    const [first] = folders.flatMap((folder) => find(folder, client.package) ?? []);
    return first === undefined ? [] : [load(client, first)];
  });
  return Promise.all(found);
};
