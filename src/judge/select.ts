import { selects } from '../contract/match.ts';
import {
  type Case,
  type Contract,
  concerns,
  type Evidence,
  type Exchange,
  type Expectation,
  folderOf,
  type NamedRule,
  type Operation,
  type Selector,
  stepNameOf,
} from '../model/index.ts';
import { jsonOf } from '../schema/evidence.ts';

const oneOf = <T extends string>(wanted: T | readonly T[] | undefined, actual: T | undefined): boolean =>
  wanted === undefined || (actual !== undefined && (wanted === actual || wanted.includes(actual)));

/** Whether the request asked for an event stream by the published means (the operation's query or members of its body). */
export const asksForStream = (
  operation: Operation | undefined,
  { url, body }: Exchange['request'],
): boolean =>
  operation?.streaming === true &&
  selects(operation, { query: Object.fromEntries(new URL(url).searchParams), body: jsonOf(body) });

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

/** What the contract says of the request of an exchange; nothing of one that somebody else recorded. */
export const expectationOf = ({ case: told, exchange }: Pick<Evidence, 'case' | 'exchange'>): Expectation =>
  told.origin.kind === 'recorded'
    ? 'either'
    : (told.steps.find(({ name }) => name === stepNameOf(exchange.step))?.expect ?? told.expect);

/** Whether a rule speaks of a family at all: its folder does, and its selector names no others. */
export const speaksOfFamily = ({ id, on }: NamedRule, family: string): boolean =>
  concerns(folderOf(id), family) && ('scenario' in on || oneOf(on.family, family));

/** Whether a rule's selector names this exchange of this case; scenario selectors are about whole cases. */
export const speaksOf = (rule: NamedRule, oneCase: Case, exchange: Exchange, contract: Contract): boolean => {
  const { on } = rule;
  // What lies behind addresses, and what a target says of itself, is a matter of scenarios.
  if (exchange.apart !== undefined) return false;
  if ('scenario' in on || !speaksOfFamily(rule, contract.family)) return false;
  const { origin } = oneCase;
  const operation = contract.operations.find(({ id }) => id === exchange.operation);
  return (
    oneOf(on.operation, exchange.operation) &&
    statusFits(on.status, exchange, on.unanswered === true) &&
    (on.streaming === undefined || on.streaming === asksForStream(operation, exchange.request)) &&
    (on.defect === undefined || (origin.kind === 'reject' && oneOf(on.defect, origin.defect))) &&
    (on.variation === undefined || (origin.kind === 'accept' && origin.variation === on.variation))
  );
};

/** Whether a rule speaks of this case as a whole. */
export const speaksOfScenario = (on: Selector, oneCase: Case): boolean =>
  'scenario' in on && oneCase.origin.kind === 'scenario' && oneOf(on.scenario, oneCase.origin.scenario);
