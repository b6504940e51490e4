import picomatch from 'picomatch';
import { builtInSpecs } from '../../contract/specs.ts';
import { faults } from '../../gateway/faults.ts';
import type { Fault } from '../../gateway/reply.ts';
import { CONTRACT_RULES } from '../../judge/contract-rules.ts';
import { judgeTrial, type Trial, tryFault } from '../../proof/prove.ts';
import { catalogue } from '../../suite/catalogue.ts';
import { unusableOption } from '../choose.ts';
import { EXIT } from '../exit.ts';
import { remedyFromMany } from '../suggest.ts';

const line = (trial: Trial): string => {
  const outcome = judgeTrial(trial);
  const missing = trial.named
    .filter((rule) => !trial.red.includes(rule))
    .map((rule) => `    not red: ${rule}`);
  const extra = trial.red
    .filter((rule) => !trial.named.includes(rule))
    .map((rule) => `    also red: ${rule}`);
  const head = `${outcome.padEnd(9)} ${trial.fault.padEnd(40)} ${trial.provider.padEnd(12)} ${trial.red.length} red`;
  return [head, ...missing, ...extra].join('\n');
};

/** The faults that a pattern names; throws for one that names none, because that would prove nothing. */
const faultsLike = (pattern: string): readonly (readonly [string, Fault])[] => {
  const known = [...faults()];
  // A pattern without a slash is about the deed, whatever family it is done to.
  const found = known.filter(([id]) => picomatch.isMatch(id, pattern, { basename: true }));
  if (found.length > 0) return found;
  const ids = known.map(([id]) => id);
  throw unusableOption('--fault', `no fault matches "${pattern}"`, remedyFromMany(pattern, ids, 'name one'));
};

/** `concordat proof`: one gateway fault at a time, and which rules it turned red. */
export const proof = async (flags: { readonly fault?: string; readonly json?: boolean }): Promise<void> => {
  const using = { specs: builtInSpecs(), catalogue: catalogue() };
  const trials: Trial[] = [];
  for (const [id, fault] of faultsLike(flags.fault ?? '*')) {
    const trial = await tryFault(id, fault, using);
    trials.push(trial);
    if (flags.json !== true) process.stdout.write(`${line(trial)}\n`);
  }
  const all = [...CONTRACT_RULES, ...using.catalogue.rules].map(({ id }) => id);
  const seen = new Set(trials.flatMap(({ red }) => red));
  const never = flags.fault === undefined ? all.filter((id) => !seen.has(id)) : [];
  const killed = trials.filter((trial) => judgeTrial(trial) === 'killed').length;
  const survivors = trials.filter((trial) => judgeTrial(trial) === 'survived').map(({ fault }) => fault);
  const inexact = trials.filter((trial) => judgeTrial(trial) === 'inexact').map(({ fault }) => fault);
  const totals = { rules: all.length, faults: trials.length, killed, inexact, survivors, neverRed: never };
  if (flags.json === true) {
    const told = trials.map(({ fault, provider, does, named, red }) => ({
      fault,
      provider,
      does,
      named,
      red,
    }));
    process.stdout.write(`${JSON.stringify({ ...totals, trials: told }, null, 2)}\n`);
  } else {
    const named = (list: readonly string[]): string => (list.length === 0 ? 'none' : list.join(', '));
    process.stdout.write(
      `\n${totals.rules} rules, ${totals.faults} faults, ${killed} killed exactly\n` +
        `inexact: ${named(inexact)}\nsurvivors: ${named(survivors)}\nrules never seen red: ${named(never)}\n`,
    );
  }
  if (killed < trials.length || never.length > 0) process.exitCode = EXIT.red;
};
