import { readFileSync } from 'node:fs';
import type { Case, Contract } from '../../model/index.ts';
import { UnusableInput } from '../../model/index.ts';
import { estimate } from '../../plan/estimate.ts';
import { planCases } from '../../plan/plan.ts';
import { openProbe } from '../../probe/probe.ts';
import { foldRun, readRunFile } from '../../run/fold.ts';
import { prepareRun } from '../../run/head.ts';
import { type Emit, performRun } from '../../run/run.ts';
import { EXIT } from '../exit.ts';
import { findKey, type KeyFlags } from '../key.ts';
import { checkFormats, exitOf, openRunFile, printRun, writeReports } from '../output.ts';
import { startProgress } from '../progress.ts';
import { type EffortFlags, type Settled, settle, type TargetFlags } from '../settle.ts';

export interface RunFlags extends TargetFlags, EffortFlags, KeyFlags {
  readonly out: string;
  readonly report?: readonly string[];
  readonly strict?: boolean;
  readonly maxRequests?: number;
  readonly dryRun?: boolean;
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

const printPlan = (plans: readonly Plan[]): void => {
  for (const { cases } of plans)
    for (const { id, steps, title } of cases) process.stdout.write(`${id}  ${steps.length}  ${title}\n`);
  const totals = estimate(plans.flatMap(({ cases }) => [...cases]));
  process.stdout.write(`${totals.cases} cases, ${totals.requests} requests, about ${totals.tokens} tokens\n`);
};

const holdToMaximum = (requests: number, maximum: number | undefined): void => {
  if (maximum === undefined || requests <= maximum) return;
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

/** Probes, judges, writes the run file and the reports; returns the exit code. */
export const performAndReport = async (flags: RunFlags, setting: RunSetting): Promise<number> => {
  const { settled, secret, keyFrom } = setting;
  const names = flags.report ?? ['html', 'junit'];
  checkFormats(names);
  const plans = planAll(settled, flags);
  const planned = estimate(plans.flatMap(({ cases }) => [...cases]));
  holdToMaximum(planned.requests, flags.maxRequests);
  const { signal } = interruptible();
  const { head, rules } = prepareRun({
    specs: settled.specs,
    catalogue: settled.catalogue,
    target: settled.target,
    contracts: settled.contracts,
    wants: settled.wants,
    keyFrom,
    mode: 'probe',
    effort: flags.effort,
    seed: flags.seed,
    startedAt: new Date().toISOString(),
  });
  const file = openRunFile(flags.out);
  const progress = startProgress(planned.cases);
  const probe = openProbe({ target: settled.target, secret, signal });
  const emit: Emit = (record) => {
    progress.see(record);
    return file.emit(record);
  };
  const now = (): string => new Date().toISOString();
  const clock = (): number => performance.now();
  const summary = await performRun({
    head,
    rules,
    target: settled.target,
    plans,
    probe,
    emit,
    signal,
    clock,
    now,
  });
  await probe.close();
  await file.close();
  progress.end();
  const run = foldRun(readRunFile(readFileSync(file.path, 'utf8'), file.path), file.path);
  const paths = await writeReports(run, flags.out, names);
  printRun(run);
  process.stdout.write([file.path, ...paths].map((path) => `wrote ${path}\n`).join(''));
  return exitOf(summary, flags.strict === true);
};

/** `concordat run`. */
export const run = async (flags: RunFlags): Promise<void> => {
  const settled = await settle(flags, flags.dryRun === true ? 'http://127.0.0.1' : undefined);
  if (flags.dryRun === true) {
    printPlan(planAll(settled, flags));
    return;
  }
  const { secret, from } = findKey(flags, settled.configured?.told.keyEnv);
  process.exitCode = await performAndReport(flags, { settled, secret, keyFrom: from });
};
