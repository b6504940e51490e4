import { isDeepStrictEqual } from 'node:util';
import { effective } from '../judge/effective.ts';
import {
  type Case,
  type CaseId,
  type Contract,
  type Exchange,
  type JsonValue,
  type RunRecord,
  type Step,
  UnusableInput,
} from '../model/index.ts';
import { requestOf, succeeded } from '../schema/evidence.ts';
import { arrayOf, isObject } from '../schema/read.ts';
import { isBilled } from './footing.ts';

/** What an earlier run has started that is billed, by case: those steps are not sent again. One without a response was sent and never seen answered. */
export type Known = ReadonlyMap<CaseId, readonly Exchange[]>;

/** What started something billed, by case and step: the last that was written down. */
type Begun = ReadonlyMap<CaseId, ReadonlyMap<string, Exchange>>;

const begunIn = (records: Iterable<RunRecord>): Begun => {
  const begun = new Map<CaseId, Map<string, Exchange>>();
  for (const record of records) {
    if (record.record !== 'task') continue;
    const steps = begun.get(record.case) ?? new Map<string, Exchange>();
    steps.set(record.exchange.step, record.exchange);
    begun.set(record.case, steps);
  }
  return begun;
};

/** Whether what was sent is what a step would send; what leans on other replies, and addresses to call back at, differ each time. */
const isSame = (planned: JsonValue, sent: JsonValue | undefined): boolean => {
  if (isObject(planned) && typeof planned['$from'] === 'string') return true;
  if (Array.isArray(planned)) {
    const [one, other] = [arrayOf(planned), arrayOf(sent)];
    return one.length === other.length && one.every((item, n) => isSame(item, other[n]));
  }
  if (!isObject(planned)) return isDeepStrictEqual(planned, sent);
  const names = Object.keys(planned);
  return (
    isObject(sent) &&
    names.length === Object.keys(sent).length &&
    names.every((name) => isSame(planned[name] ?? null, sent[name]))
  );
};

const asksAs = ({ method, path, body }: Step, exchange: Exchange): boolean =>
  method === exchange.request.method &&
  (path.includes('${') || new URL(exchange.request.url).pathname.endsWith(path)) &&
  (body?.kind !== 'json' || isSame(body.value, requestOf(exchange)));

/** Whether it may have to be paid for: accepted, or never seen answered. */
const isPaid = (contract: Contract, exchange: Exchange): boolean =>
  exchange.response === undefined || succeeded(effective(contract, exchange));

const checkSame = ({ id, steps }: Case, exchange: Exchange, file: string): void => {
  const step = steps.find(({ name }) => name === exchange.step);
  if (step !== undefined && asksAs(step, exchange)) return;
  throw new UnusableInput({
    file,
    problem: `the task of ${id} was asked for with another request than this run would send`,
    remedy: 'give the options of that run (it says them at its end), or start anew without --resume',
  });
};

/**
 * What an earlier run has had of the billed cases of a plan. Throws `UnusableInput` where a task was asked for with another
 * request than the plan has: its answers would be judged as those to this one.
 */
export const takeUp = (
  records: Iterable<RunRecord>,
  plans: readonly { readonly contract: Contract; readonly cases: Iterable<Case> }[],
  file: string,
): Known => {
  const begun = begunIn(records);
  const known = new Map<CaseId, readonly Exchange[]>();
  for (const { contract, cases } of plans)
    for (const planned of cases) {
      const told = isBilled(planned) ? [...(begun.get(planned.id)?.values() ?? [])] : [];
      const paid = told.filter((exchange) => isPaid(contract, exchange));
      for (const exchange of paid) checkSame(planned, exchange, file);
      if (paid.length > 0) known.set(planned.id, paid);
    }
  return known;
};

/** All that is known, each exchange with its case. */
export const startedIn = (known: Known | undefined): readonly (readonly [CaseId, Exchange])[] =>
  [...(known ?? [])].flatMap(([id, exchanges]) => exchanges.map((exchange) => [id, exchange] as const));
