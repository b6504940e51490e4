import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { checkForm } from '../contract/form.ts';
import { type Origin, unusable } from '../contract/origin.ts';
import { readSpecFile } from '../contract/spec-file.ts';
import { UnusableInput } from '../model/index.ts';
import { remedyFor } from '../schema/nearest.ts';
import { below, member } from '../schema/read.ts';
import { CONFIG_FORM } from './config-form.ts';

/** One target of `concordat.yaml`, as it was written. */
export interface ConfiguredTarget {
  readonly name: string;
  /** Provider id, or path of a provider file. */
  readonly provider?: string;
  readonly baseUrl?: string;
  readonly keyEnv?: string;
  readonly families?: readonly string[];
  readonly models?: Readonly<Record<string, string>>;
  /** By family; stronger than `models`. */
  readonly familyModels?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly capabilities?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly limits?: Readonly<Record<string, number>>;
  /** Leave to send what is billed beyond tokens. */
  readonly paid?: boolean;
}

/** A target and where it was written, so that a later complaint names file and line. */
export interface PlacedTarget {
  readonly told: ConfiguredTarget;
  readonly origin: Origin;
}

/** The config file that is read where none is named. */
export const DEFAULT_CONFIG = 'concordat.yaml';

/** True where a provider is named by the path of its file. */
export const isProviderFile = (provider: string): boolean => /\.ya?ml$/i.test(provider);

const readConfig = async (path: string): Promise<readonly PlacedTarget[]> => {
  const file = await readSpecFile(path);
  checkForm(CONFIG_FORM, file.content, { file, at: '' });
  // The form has just been checked.
  const targets = member(file.content, 'targets') as unknown as readonly ConfiguredTarget[];
  const placed = targets.map((told, n) => ({ told, origin: { file, at: below('/targets', n) } }));
  for (const [n, { told, origin }] of placed.entries())
    if (targets.findIndex(({ name }) => name === told.name) < n)
      throw unusable(origin, ['name'], {
        problem: `a second target is named "${told.name}"`,
        remedy: 'give each its own name',
      });
  return placed;
};

/** A provider file is named from where the config file lies. */
const withPaths = ({ told, origin }: PlacedTarget): PlacedTarget =>
  told.provider === undefined || !isProviderFile(told.provider)
    ? { told, origin }
    : { told: { ...told, provider: resolve(dirname(origin.file.path), told.provider) }, origin };

const chosen = (targets: readonly PlacedTarget[], name: string | undefined, path: string): PlacedTarget => {
  const names = targets.map(({ told }) => told.name);
  const found = name === undefined && targets.length === 1 ? targets[0] : targets[names.indexOf(name ?? '')];
  if (found !== undefined) return found;
  if (name === undefined)
    throw new UnusableInput({
      file: path,
      problem: `it holds ${targets.length} targets`,
      remedy: `name one with --target: ${names.join(', ')}`,
    });
  throw new UnusableInput({
    file: path,
    place: '/targets',
    problem: `there is no target "${name}"`,
    remedy: remedyFor(name, names),
  });
};

/** What the command line says about the config file. */
export interface ConfigFlags {
  readonly config?: string;
  readonly target?: string;
  readonly provider?: string;
}

/**
 * The target that is asked for. A config file that nobody names is read only where there is one and the
 * provider is not given. Throws `UnusableInput` with file, line and remedy.
 */
export const readTarget = async (flags: ConfigFlags): Promise<PlacedTarget | undefined> => {
  const isAsked = flags.config !== undefined || flags.target !== undefined;
  if (!isAsked && (flags.provider !== undefined || !existsSync(DEFAULT_CONFIG))) return undefined;
  const path = flags.config ?? DEFAULT_CONFIG;
  return withPaths(chosen(await readConfig(path), flags.target, path));
};

/** Header values with `${NAME}` replaced by that environment variable; throws where it is not set. */
export const headersOf = ({ told, origin }: PlacedTarget): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(told.headers ?? {}).map(([header, value]) => [
      header,
      value.replace(/\$\{(\w+)\}/g, (_, name: string) => {
        const known = process.env[name];
        if (known !== undefined) return known;
        throw unusable(origin, ['headers', header], {
          problem: `the environment variable ${name} is not set`,
          remedy: `export ${name}`,
        });
      }),
    ]),
  );
