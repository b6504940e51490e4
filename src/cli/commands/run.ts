import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RunHead, Target } from '../../model/index.ts';
import { installedClients, officialClients } from '../../probe/installed-clients.ts';
import { openProbe } from '../../probe/probe.ts';
import type { Listening } from '../../probe/receiver.ts';
import { type ClientCase, clientCases, clientRules } from '../../run/clients.ts';
import { foldRun, readRunFile } from '../../run/fold.ts';
import { prepareRun } from '../../run/head.ts';
import { type Known, startedIn, takeUp } from '../../run/resume.ts';
import { type Emit, performRun } from '../../run/run.ts';
import { unusableOption } from '../choose.ts';
import { EXIT } from '../exit.ts';
import { findKey, type KeyFlags } from '../key.ts';
import { linesOf } from '../lines.ts';
import { tellingOptions } from '../options.ts';
import {
  checkFormats,
  exitOf,
  openRunFile,
  printRun,
  RUN_FILE,
  realPathOf,
  writeReports,
} from '../output.ts';
import { casesOf, holdToMaximum, holdToMaximumTasks, type Plan, planAll, printPlan } from '../planned.ts';
import { startProgress } from '../progress.ts';
import { type EffortFlags, type Settled, settle, type TargetFlags } from '../settle.ts';

export interface RunFlags extends TargetFlags, EffortFlags, KeyFlags {
  readonly out: string;
  readonly report?: readonly string[];
  readonly strict?: boolean;
  readonly maxRequests?: number;
  readonly maxTasks?: number;
  readonly resume?: string;
  readonly callbackPort?: number;
  readonly callbackHost?: string;
  readonly dryRun?: boolean;
  readonly clients?: boolean;
}

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
  /** What the command line says, for the command that makes the run again. */
  readonly options?: RunHead['options'];
  readonly secret: string | undefined;
  readonly keyFrom: string;
}

/** The times of a run: when it began, and how long it takes. */
const CLOCKS = {
  now: (): string => new Date().toISOString(),
  clock: (): number => performance.now(),
};

/** The calls of the official clients that are installed where the user works; throws where there is none. */
const clientsFor = async (
  { clients }: RunFlags,
  { contracts, target, wants }: Settled,
): Promise<readonly ClientCase[]> => {
  if (clients !== true) return [];
  const here = [process.cwd(), fileURLToPath(new URL('.', import.meta.url))];
  const calls = clientCases(await installedClients(here), contracts, target);
  if (calls.length > 0) return calls.filter(({ client }) => wants(client.id));
  const names = (await officialClients()).map((client) => client.package).join(', ');
  throw unusableOption(
    '--clients',
    'no official client for these families is installed',
    `npm install one of ${names}`,
  );
};

/** What an earlier run of the same target has had of the billed cases of a plan. */
const billedBefore = (path: string, plans: readonly Plan[], { baseUrl, paid }: Target): Known => {
  if (!paid)
    throw unusableOption(
      '--resume',
      'tasks are taken up only by a run that may pay, for those that were not started yet',
      'give --paid too',
    );
  const records = [...readRunFile(linesOf(path), path)];
  const [head] = records;
  if (head?.record === 'target' && head.target.baseUrl !== baseUrl)
    throw unusableOption(
      '--resume',
      `${path} is of a run against ${head.target.baseUrl}`,
      'its tasks are known there only: give that --base-url',
    );
  return takeUp(records, plans, path);
};

/** Keeps an earlier run file that the new one would be written over, under a name that is free. */
const keepAside = (path: string, out: string): void => {
  if (realPathOf(path) !== realPathOf(join(out, RUN_FILE))) return;
  for (let n = 1; ; n += 1) {
    const aside = join(out, `before-${n}-${RUN_FILE}`);
    if (existsSync(aside)) continue;
    copyFileSync(path, aside);
    return;
  }
};

/** Where the run listens for callbacks, undefined where it does not. */
const listeningOf = (flags: RunFlags, { callbacks }: Target): Listening | undefined =>
  callbacks
    ? {
        ...(flags.callbackHost !== undefined && { host: flags.callbackHost }),
        ...(flags.callbackPort !== undefined && { port: flags.callbackPort }),
        ...(flags.callbackUrl !== undefined && { publicUrl: flags.callbackUrl }),
      }
    : undefined;

/** Probes and judges every planned case into the run file; returns its path and how the run ended. */
const perform = async (flags: RunFlags, setting: RunSetting, plans: readonly Plan[]) => {
  const { settled, secret, keyFrom, options } = setting;
  const clients = await clientsFor(flags, settled);
  holdToMaximum(plans, clients, flags.maxRequests);
  const known = flags.resume === undefined ? undefined : billedBefore(flags.resume, plans, settled.target);
  const mostTaken = holdToMaximumTasks(plans, flags.maxTasks, startedIn(known).length);
  if (flags.resume !== undefined) keepAside(flags.resume, flags.out);
  const { effort, seed } = flags;
  const startedAt = CLOCKS.now();
  const prepared = prepareRun({ ...settled, keyFrom, mode: 'probe', effort, seed, startedAt });
  const rules = [...prepared.head.rules, ...clientRules(clients)];
  const head = { ...prepared.head, rules, ...(options && { options }) };
  const { signal } = interruptible();
  const { target } = settled;
  const listening = listeningOf(flags, target);
  const probe = openProbe({ target, secret, signal, ...(listening && { listening }) });
  const file = openRunFile(flags.out);
  const progress = startProgress(() => casesOf(plans, clients));
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
      ...(known && { known }),
      ...(mostTaken !== undefined && { mostTaken }),
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
    const plans = planAll(settled, flags);
    const clients = await clientsFor(flags, settled);
    printPlan(plans, clients);
    holdToMaximum(plans, clients, flags.maxRequests);
    const known = flags.resume === undefined ? undefined : billedBefore(flags.resume, plans, settled.target);
    const { length } = startedIn(known);
    if (length > 0) process.stdout.write(`${length} of them were started by the run of ${flags.resume}\n`);
    holdToMaximumTasks(plans, flags.maxTasks, length);
    return;
  }
  const { secret, from } = findKey(flags, settled.configured?.told.keyEnv);
  process.exitCode = await performAndReport(flags, {
    settled,
    secret,
    keyFrom: from,
    options: tellingOptions(flags),
  });
};
