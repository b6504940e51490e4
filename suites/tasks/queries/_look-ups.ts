import { type Contract, type Exchange, type Finding, type OperationTask, saysLater } from 'concordat/suite';
import { told } from '../../_refusal.ts';
import { type Meaning, meaningOf, stateOf } from '../_task.ts';

/** The kinds of task whose state an operation tells. */
export const lifecyclesOf = (
  { operations }: Pick<Contract, 'operations'>,
  { operation }: Exchange,
): readonly OperationTask[] =>
  operations.flatMap(({ task }) => (task !== undefined && task.poll === operation ? [task] : []));

/** A state in an answer to a query, as one of those kinds of task has it. */
export interface Told {
  readonly at: string;
  readonly state: string;
  readonly meaning: Meaning;
}

/** The published state that an answer to a query tells; undefined where it tells none. */
export const stateIn = (contract: Pick<Contract, 'operations'>, exchange: Exchange): Told | undefined => {
  for (const lifecycle of lifecyclesOf(contract, exchange)) {
    const state = stateOf(lifecycle, exchange);
    const meaning = state === undefined ? 'unknown' : meaningOf(lifecycle, state);
    if (state !== undefined && meaning !== 'unknown')
      return { at: `/${exchange.step}/response/body${lifecycle.state}`, state, meaning };
  }
  return undefined;
};

/** True where something can be said of an answer. */
export const isAnswered = (exchange: Exchange | undefined): exchange is Exchange =>
  exchange?.response !== undefined && !saysLater(exchange);

/** One finding where a query that nobody may make is not refused as such, or tells a state all the same. */
export function* checkDenied(
  contract: Pick<Contract, 'operations'>,
  exchange: Exchange,
  what: string,
): Iterable<Finding> {
  const status = exchange.response?.status ?? 0;
  const known = stateIn(contract, exchange);
  if (known !== undefined)
    yield { at: known.at, expected: 'no state', actual: `${known.state}, to a query ${what}` };
  else if (![401, 403].includes(status))
    yield {
      at: `/${exchange.step}/response/status`,
      expected: '401 or 403',
      actual: `a query ${what}: ${told(exchange)}`,
    };
}
