import { fileURLToPath } from 'node:url';
import type { Case, Contract } from '../../model/index.ts';
import { UnusableInput } from '../../model/index.ts';
import { type Estimate, estimate } from '../../plan/estimate.ts';
import { planCases } from '../../plan/plan.ts';
import { installedClients, officialClients } from '../../probe/official-clients.ts';
import { openProbe } from '../../probe/probe.ts';
import { type ClientCase, clientCases, clientRules } from '../../run/clients.ts';
import { foldRun, readRunFile } from '../../run/fold.ts';
import { prepareRun } from '../../run/head.ts';
import { type Emit, performRun } from '../../run/run.ts';
import { unusableOption } from '../choose.ts';
import { EXIT } from '../exit.ts';
import { findKey, type KeyFlags } from '../key.ts';
import { linesOf } from '../lines.ts';
import { checkFormats, exitOf, openRunFile, printRun, writeReports } from '../output.ts';
import { startProgress } from '../progress.ts';
import { type EffortFlags, type Settled, settle, type TargetFlags } from '../settle.ts';

export interface RunFlags extends TargetFlags, EffortFlags, KeyFlags {
  readonly out: string;
  readonly report?: readonly string[];
  readonly strict?: boolean;
  readonly maxRequests?: number;
  readonly dryRun?: boolean;
  readonly clients?: boolean;
}

interface Plan {
  readonly contract: Contract;
  readonly cases: Iterable<Case>;
}

/** The plan of every family, made lazily each time it is walked through. */
export const planAll = ({ contracts, catalogue, target }: Settled, flags: EffortFlags): readonly Plan[] =>
  contracts.map((contract) => ({
    contract,
    cases: {
      [Symbol.iterator]: () =>
        planCases({
          contract,
          target,
          scenarios: catalogue.scenarios,
          effort: flags.effort,
          seed: flags.seed,
          ...(flags.generate === undefined ? {} : { generate: flags.generate }),
        })[Symbol.iterator](),
    },
  }));

function* allCases(plans: readonly Plan[]): Iterable<Case> {
  for (const { cases } of plans) yield* cases;
}

const printPlan = (plans: readonly Plan[]): Estimate => {
  for (const { id, steps, title } of allCases(plans))
    process.stdout.write(`${id}  ${steps.length}  ${title}\n`);
  const totals = estimate(allCases(plans));
  process.stdout.write(
    `${totals.cases} cases, ${totals.requests} requests, about ${totals.tokens} tokens if every answer is as long as its request lets it be\n`,
  );
  return totals;
};

const holdToMaximum = (requests: number, maximum: number): void => {
  if (requests <= maximum) return;
  throw new UnusableInput({
    file: 'command line',
    place: '--max-requests',
    problem: `the plan has ${requests} requests, more than ${maximum}`,
    remedy: 'raise it, choose --effort smoke, or fewer families',
  });
};

/** A first signal ends the run and leaves reports of what is there; a second one ends the process. */
const interruptible = (): AbortController => {
  const controller = new AbortController();
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(EXIT.interrupted);
    controller.abort();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return controller;
};

/** What a caller gives instead of asking the command line. */
export interface RunSetting {
  readonly settled: Settled;
  readonly secret: string | undefined;
  readonly keyFrom: string;
}

/** The times of a run: when it began, and how long it takes. */
const CLOCKS = {
  now: (): string => new Date().toISOString(),
  clock: (): number => performance.now(),
};

/** The calls of the official clients that are installed where the user works; throws where there is none. */
const clientsFor = async ({ contracts, target }: Settled): Promise<readonly ClientCase[]> => {
  const here = [process.cwd(), fileURLToPath(new URL('.', import.meta.url))];
  const calls = clientCases(await installedClients(here), contracts, target);
  if (calls.length > 0) return calls;
  const names = (await officialClients()).map((client) => client.package).join(', ');
  throw unusableOption(
    '--clients',
    'no official client for these families is installed',
    `npm install one of ${names}`,
  );
};

/** Probes and judges every planned case into the run file; returns its path and how the run ended. */
const perform = async (flags: RunFlags, { settled, secret, keyFrom }: RunSetting, plans: readonly Plan[]) => {
  if (flags.maxRequests !== undefined) holdToMaximum(estimate(allCases(plans)).requests, flags.maxRequests);
  const { effort, seed } = flags;
  const startedAt = CLOCKS.now();
  const prepared = prepareRun({ ...settled, keyFrom, mode: 'probe', effort, seed, startedAt });
  const clients = flags.clients === true ? await clientsFor(settled) : [];
  const head = { ...prepared.head, rules: [...prepared.head.rules, ...clientRules(clients)] };
  const { signal } = interruptible();
  const { target } = settled;
  const probe = openProbe({ target, secret, signal });
  const file = openRunFile(flags.out);
  const progress = startProgress(() => estimate(allCases(plans)).cases);
  const emit: Emit = (record) => {
    progress.see(record);
    return file.emit(record);
  };
  try {
    const summary = await performRun({
      ...prepared,
      head,
      clients,
      ...CLOCKS,
      target,
      plans,
      probe,
      emit,
      signal,
    });
    await file.close();
    return { path: file.path, summary };
  } finally {
    progress.end();
    await probe.close();
  }
};

/** Probes, judges, writes the run file and the reports; returns the exit code. */
export const performAndReport = async (flags: RunFlags, setting: RunSetting): Promise<number> => {
  const names = flags.report ?? ['html', 'junit'];
  checkFormats(names);
  const { path, summary } = await perform(flags, setting, planAll(setting.settled, flags));
  const run = foldRun(readRunFile(linesOf(path), path), path);
  const paths = await writeReports(run, flags.out, names);
  if (summary.end === 'aborted') process.stderr.write(`concordat: ${summary.because ?? 'aborted'}\n`);
  else printRun(run);
  process.stdout.write([path, ...paths].map((written) => `wrote ${written}\n`).join(''));
  return exitOf(summary, flags.strict === true);
};

/** `concordat run`. */
export const run = async (flags: RunFlags): Promise<void> => {
  checkFormats(flags.report ?? []);
  const settled = await settle(flags, flags.dryRun === true ? 'http://127.0.0.1' : undefined);
  if (flags.dryRun === true) {
    const { requests } = printPlan(planAll(settled, flags));
    if (flags.maxRequests !== undefined) holdToMaximum(requests, flags.maxRequests);
    return;
  }
  const { secret, from } = findKey(flags, settled.configured?.told.keyEnv);
  process.exitCode = await performAndReport(flags, { settled, secret, keyFrom: from });
};
