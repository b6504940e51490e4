import type { Case, Contract, Exchange, Operation, Selector } from '../model/index.ts';

const oneOf = <T extends string>(wanted: T | readonly T[] | undefined, actual: T | undefined): boolean =>
  wanted === undefined || (actual !== undefined && (wanted === actual || wanted.includes(actual)));

/** Whether the request asked for an event stream by the published means (the operation's query parameters). */
export const asksForStream = (operation: Operation | undefined, url: string): boolean => {
  if (operation?.streaming !== true) return false;
  const query = new URL(url).searchParams;
  return Object.entries(operation.query).every(([name, value]) => query.get(name) === value);
};

const STATUS_FLOOR = { success: [200, 300], error: [400, 600] } as const;

const statusFits = (
  wanted: 'success' | 'error' | undefined,
  exchange: Exchange,
  unanswered: boolean,
): boolean => {
  const status = exchange.response?.status;
  if (status === undefined) return unanswered;
  if (wanted === undefined) return true;
  const [from, below] = STATUS_FLOOR[wanted];
  return status >= from && status < below;
};

/** Whether a rule's selector names this exchange of this case; scenario selectors are about whole cases. */
export const speaksOf = (on: Selector, oneCase: Case, exchange: Exchange, contract: Contract): boolean => {
  if ('scenario' in on) return false;
  const { origin } = oneCase;
  const operation = contract.operations.find(({ id }) => id === exchange.operation);
  return (
    oneOf(on.operation, exchange.operation) &&
    oneOf(on.family, contract.family) &&
    statusFits(on.status, exchange, on.unanswered === true) &&
    (on.streaming === undefined || on.streaming === asksForStream(operation, exchange.request.url)) &&
    (on.defect === undefined || (origin.kind === 'reject' && oneOf(on.defect, origin.defect))) &&
    (on.variation === undefined || (origin.kind === 'accept' && origin.variation === on.variation))
  );
};

/** Whether a rule speaks of this case as a whole. */
export const speaksOfScenario = (on: Selector, oneCase: Case): boolean =>
  'scenario' in on && oneCase.origin.kind === 'scenario' && oneOf(on.scenario, oneCase.origin.scenario);
