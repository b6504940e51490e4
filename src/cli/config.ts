import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { readSpecFile } from '../contract/spec-file.ts';
import type { SpecFile } from '../contract/specs.ts';
import { type JsonObject, type JsonValue, type Pointer, UnusableInput } from '../model/index.ts';
import { remedyFor } from '../schema/nearest.ts';
import { arrayOf, below, isObject, member, numberOf, stringOf } from '../schema/read.ts';

/** One target of `concordat.yaml`. */
export interface ConfiguredTarget {
  readonly name: string;
  /** Provider id, or path of a provider file. */
  readonly provider?: string;
  readonly baseUrl?: string;
  readonly keyEnv?: string;
  readonly families?: readonly string[];
  readonly models: Readonly<Record<string, string>>;
  readonly capabilities?: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  readonly limits: Readonly<Record<string, number>>;
}

const TARGET_KEYS = [
  'name',
  'provider',
  'baseUrl',
  'keyEnv',
  'families',
  'models',
  'capabilities',
  'headers',
  'limits',
];
export const LIMIT_KEYS = [
  'concurrency',
  'caseDeadlineMs',
  'idleDeadlineMs',
  'maxBodyBytes',
  'maxLineBytes',
  'maxEvents',
  'maxRedirects',
  'retryBudgetMs',
  'attempts',
];
const MODEL_KEYS = ['text', 'thinking', 'image', 'embedding'];
export const DEFAULT_CONFIG = 'concordat.yaml';

const refuseUnknown = (
  file: SpecFile,
  at: Pointer,
  known: readonly string[],
  value: JsonValue | undefined,
): void => {
  for (const key of Object.keys(isObject(value) ? value : {}))
    if (!known.includes(key))
      throw new UnusableInput({
        file: file.path,
        place: file.locate(below(at, key)),
        problem: `unknown key "${key}"`,
        remedy: remedyFor(key, known),
      });
};

const stringsIn = (value: JsonValue | undefined): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(isObject(value) ? value : {}).map(([key, text]) => [key, stringOf(text) ?? String(text)]),
  );

/** `${NAME}` in a header value stands for an environment variable. */
const fromEnvironment = (file: SpecFile, at: Pointer, value: string): string =>
  value.replace(/\$\{(\w+)\}/g, (_, name: string) => {
    const known = process.env[name];
    if (known !== undefined) return known;
    throw new UnusableInput({
      file: file.path,
      place: file.locate(at),
      problem: `the environment variable ${name} is not set`,
      remedy: `export ${name}`,
    });
  });

const limitsIn = (
  file: SpecFile,
  at: Pointer,
  value: JsonValue | undefined,
): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(isObject(value) ? value : {}).map(([key, limit]) => {
      const number = numberOf(limit);
      if (number !== undefined && number >= 0) return [key, number];
      throw new UnusableInput({
        file: file.path,
        place: file.locate(below(at, key)),
        problem: `the limit ${key} is no number`,
        remedy: 'give a number',
      });
    }),
  );

const listed = (value: JsonValue | undefined): readonly string[] | undefined =>
  value === undefined ? undefined : arrayOf(value).map(String);

const optional = <K extends string, T>(key: K, value: T | undefined): { readonly [key in K]?: T } =>
  // An object with one known key or none: the compiler cannot see a computed key.
  (value === undefined ? {} : { [key]: value }) as { readonly [key in K]?: T };

const readTarget = (file: SpecFile, entry: JsonValue, n: number): ConfiguredTarget => {
  const at = `/targets/${n}`;
  refuseUnknown(file, at, TARGET_KEYS, entry);
  refuseUnknown(file, below(at, 'models'), MODEL_KEYS, member(entry, 'models'));
  refuseUnknown(file, below(at, 'limits'), LIMIT_KEYS, member(entry, 'limits'));
  const name = stringOf(member(entry, 'name'));
  if (name === undefined)
    throw new UnusableInput({
      file: file.path,
      place: file.locate(at),
      problem: 'a target has no name',
      remedy: 'give it a name: concordat run --target <name>',
    });
  const provider = stringOf(member(entry, 'provider'));
  const isPath = provider !== undefined && /\.ya?ml$/.test(provider);
  const headers = Object.entries(stringsIn(member(entry, 'headers')));
  return {
    name,
    ...optional('provider', isPath ? resolve(dirname(file.path), provider) : provider),
    ...optional('baseUrl', stringOf(member(entry, 'baseUrl'))),
    ...optional('keyEnv', stringOf(member(entry, 'keyEnv'))),
    ...optional('families', listed(member(entry, 'families'))),
    ...optional('capabilities', listed(member(entry, 'capabilities'))),
    models: stringsIn(member(entry, 'models')),
    headers: Object.fromEntries(
      headers.map(([key, value]) => [key, fromEnvironment(file, below(at, 'headers', key), value)]),
    ),
    limits: limitsIn(file, below(at, 'limits'), member(entry, 'limits')),
  };
};

/** Reads a config file; throws `UnusableInput` with file, line and remedy. No file and none asked for: no targets. */
export const readConfig = async (path: string | undefined): Promise<readonly ConfiguredTarget[]> => {
  if (path === undefined && !existsSync(DEFAULT_CONFIG)) return [];
  const file = await readSpecFile(path ?? DEFAULT_CONFIG);
  refuseUnknown(file, '', ['targets'], file.content);
  const targets: JsonObject | JsonValue | undefined = member(file.content, 'targets');
  if (!Array.isArray(targets))
    throw new UnusableInput({
      file: file.path,
      place: file.locate(''),
      problem: 'there is no list of targets',
      remedy: 'see what `concordat init` writes',
    });
  return arrayOf(targets).map((entry, n) => readTarget(file, entry, n));
};

/** The one target that is asked for by name. */
export const pickTarget = (
  targets: readonly ConfiguredTarget[],
  name: string | undefined,
  path: string,
): ConfiguredTarget | undefined => {
  if (name === undefined) return targets.length === 1 ? targets[0] : undefined;
  const found = targets.find((target) => target.name === name);
  if (found !== undefined) return found;
  throw new UnusableInput({
    file: path,
    place: '/targets',
    problem: `there is no target "${name}"`,
    remedy: remedyFor(
      name,
      targets.map((target) => target.name),
    ),
  });
};
