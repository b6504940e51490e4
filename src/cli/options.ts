import type { RunHead } from '../model/index.ts';

/** Values of options as commander gives them, by their names in camel case. */
type Flags = Readonly<Record<string, unknown>>;

/** What makes a run what it is: not where it writes to, how it reports, what it may cost, and never the key. */
const TELLING: readonly string[] = [
  'provider',
  'target',
  'config',
  'baseUrl',
  'family',
  'specs',
  'keyEnv',
  'keyFile',
  'model',
  'concurrency',
  'attempts',
  'timeoutMs',
  'effort',
  'seed',
  'generate',
  'rule',
  'clients',
  'paid',
  'pollMs',
  'taskDeadlineMs',
  'callbacks',
  'callbackUrl',
  'callbackPort',
  'callbackHost',
];

const optionOf = (name: string): string =>
  `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

const writtenAs = (value: unknown): string | true => {
  if (value === true) return true;
  return Array.isArray(value) ? value.join(',') : String(value);
};

/** The options of a command line that make the same run again. */
export const tellingOptions = (flags: object): NonNullable<RunHead['options']> => {
  // Only looked into by name; what is not there is undefined.
  const told = flags as Flags;
  return Object.fromEntries(
    TELLING.flatMap((name) => {
      const value = told[name];
      return value === undefined || value === false ? [] : [[optionOf(name), writtenAs(value)]];
    }),
  );
};
