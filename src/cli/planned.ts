import type { Case, Contract } from '../model/index.ts';
import { UnusableInput } from '../model/index.ts';
import { type Billed, estimate } from '../plan/estimate.ts';
import { planCases } from '../plan/plan.ts';
import { type ClientCase, clientCase } from '../run/clients.ts';
import type { EffortFlags, Settled } from './settle.ts';

/** The cases of one family. */
export interface Plan {
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

/** How many cases there are, calls through clients among them. */
export const casesOf = (plans: readonly Plan[], clients: readonly ClientCase[]): number =>
  estimate(allCases(plans)).cases + clients.length;

/** Throws where a plan sends more than a maximum. A call through a client is one request, or more where it turns pages. */
export const holdToMaximum = (
  plans: readonly Plan[],
  clients: readonly ClientCase[],
  maximum: number | undefined,
): void => {
  if (maximum === undefined) return;
  const requests = estimate(allCases(plans)).requests + clients.length;
  if (requests <= maximum) return;
  throw new UnusableInput({
    file: 'command line',
    place: '--max-requests',
    problem: `the plan has ${requests} requests, more than ${maximum}`,
    remedy: `raise it, choose --effort smoke, ${clients.length > 0 ? 'leave out --clients, ' : ''}or fewer families`,
  });
};

const tasksIn = (billed: readonly Billed[]): number => billed.reduce((sum, { count }) => sum + count, 0);

/** Throws where a plan starts more that is billed beyond tokens than a maximum, without what was `started` before; else how many more may be. */
export const holdToMaximumTasks = (
  plans: readonly Plan[],
  maximum: number | undefined,
  started = 0,
): number | undefined => {
  if (maximum === undefined) return undefined;
  const tasks = Math.max(0, tasksIn(estimate(allCases(plans)).billed) - started);
  if (tasks <= maximum) return Math.max(1, maximum - tasks);
  throw new UnusableInput({
    file: 'command line',
    place: '--max-tasks',
    problem: `the plan starts ${tasks} things that are billed, more than ${maximum}`,
    remedy: 'raise it, choose a smaller --effort or fewer families, or leave out --paid',
  });
};

/** What a plan would start that is billed beyond tokens, one line for each operation. */
const billedLines = (billed: readonly Billed[]): readonly string[] =>
  billed.length === 0
    ? ['nothing that is billed beyond tokens']
    : [
        `${tasksIn(billed)} requests that are billed beyond tokens:`,
        ...billed.map(({ family, operation, kind, count }) => `  ${count} x ${kind}  ${family} ${operation}`),
      ];

/** Prints each case and what all of them cost. */
export const printPlan = (plans: readonly Plan[], clients: readonly ClientCase[]): void => {
  for (const { id, steps, title } of allCases(plans))
    process.stdout.write(`${id}  ${steps.length}  ${title}\n`);
  for (const { id, title } of clients.map(clientCase)) process.stdout.write(`${id}  1  ${title}\n`);
  const { cases, requests, tokens, billed } = estimate(allCases(plans));
  const through = clients.length === 0 ? '' : `, ${clients.length} of them through official clients`;
  process.stdout.write(
    `${cases + clients.length} cases, ${requests + clients.length} requests${through}, about ${tokens} tokens if every answer is as long as its request lets it be\n`,
  );
  for (const line of billedLines(billed)) process.stdout.write(`${line}\n`);
};
