import { readFileSync } from 'node:fs';
import { UnusableInput } from '../model/index.ts';

/** Where the key may come from; the command line is the worst place, because others can read it. */
export interface KeyFlags {
  readonly key?: string;
  readonly keyEnv?: string;
  readonly keyFile?: string;
}

export interface FoundKey {
  readonly secret: string | undefined;
  /** In words for reports, never the key itself. */
  readonly from: string;
}

const DEFAULT_ENV = 'CONCORDAT_API_KEY';

const fromFile = (file: string): FoundKey => {
  try {
    return { secret: readFileSync(file, 'utf8').trim(), from: `the file ${file}` };
  } catch {
    throw new UnusableInput({
      file,
      problem: 'the key file cannot be read',
      remedy: 'give a readable file with --key-file',
    });
  }
};

/** Finds the key; throws where a place is named that holds none. */
export const findKey = (flags: KeyFlags, configuredEnv: string | undefined): FoundKey => {
  if (flags.key !== undefined) {
    process.stderr.write('concordat: --key shows the key to every user of this machine; prefer --key-env\n');
    return { secret: flags.key, from: '--key' };
  }
  if (flags.keyFile !== undefined) return fromFile(flags.keyFile);
  const name = flags.keyEnv ?? configuredEnv ?? DEFAULT_ENV;
  const secret = process.env[name];
  if (secret !== undefined && secret !== '') return { secret, from: name };
  throw new UnusableInput({
    file: 'environment',
    place: name,
    problem: 'there is no key',
    remedy: `export ${name}=…, or name another variable with --key-env`,
  });
};
