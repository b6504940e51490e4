import { matchOperation } from '../contract/match.ts';
import type { Contract, Operation, Sent } from '../model/index.ts';
import { jsonOf } from '../schema/evidence.ts';

/** A published operation that a recorded request may speak to, and how well it fits. */
export interface Fit {
  readonly contract: Contract;
  readonly operation: Operation;
  /** The most telling first: whether the whole prefix was there, how much of it, how many required headers more than are missing. */
  readonly rank: readonly [whole: number, segments: number, headers: number];
}

const segmentsOf = (path: string): readonly string[] => path.split('/').filter((segment) => segment !== '');

/** How many of the last segments of both are the same. */
const sharedEnd = (one: readonly string[], other: readonly string[]): number => {
  let n = 0;
  while (n < one.length && n < other.length && one.at(-1 - n) === other.at(-1 - n)) n += 1;
  return n;
};

const headersFit = ({ headers: due }: Operation, { headers }: Sent): number =>
  Object.keys(due).reduce((sum, name) => sum + (headers[name] === undefined ? -1 : 1), 0);

/** The operation of a recorded request: recordings come from hosts that may mount the routes below another prefix. */
const fitOf = (contract: Contract, request: Sent): Fit | undefined => {
  const { pathname, searchParams } = new URL(request.url);
  const asked = {
    method: request.method,
    query: Object.fromEntries(searchParams),
    body: jsonOf(request.body),
  };
  const segments = pathname.split('/').slice(1);
  const prefix = segmentsOf(contract.prefix);
  for (const n of segments.keys()) {
    const path = `${contract.prefix}/${segments.slice(n).join('/')}`;
    const found = matchOperation(contract, { ...asked, path });
    if (found === undefined) continue;
    const shared = sharedEnd(segments.slice(0, n), prefix);
    const whole = shared === prefix.length ? 1 : 0;
    return {
      contract,
      operation: found.operation,
      rank: [whole, shared, headersFit(found.operation, request)],
    };
  }
  return undefined;
};

const isBetter = (one: Fit, other: Fit): boolean => {
  const differing = one.rank.findIndex((value, n) => value !== other.rank[n]);
  return differing >= 0 && (one.rank[differing] ?? 0) > (other.rank[differing] ?? 0);
};

/** The one family and operation that a recorded request speaks to best; of equals the first. Undefined where it fits none. */
export const recordedOperation = (contracts: readonly Contract[], request: Sent): Fit | undefined =>
  contracts
    .flatMap((contract) => fitOf(contract, request) ?? [])
    .reduce<Fit | undefined>(
      (best, next) => (best === undefined || isBetter(next, best) ? next : best),
      undefined,
    );
