import type { Contract, Exchange } from '../model/index.ts';
import { jsonOf } from '../schema/evidence.ts';
import { valueAt } from '../schema/read.ts';

const known = new WeakMap<Exchange, Exchange>();

const statusOf = ({ bodyStatus }: Contract, exchange: Exchange): number | undefined => {
  const { response } = exchange;
  if (bodyStatus === undefined || response === undefined || exchange.apart !== undefined) return undefined;
  // The same numbers may come as HTTP statuses, of which nobody else has heard.
  if (response.status >= 400 && exchange.operation !== undefined)
    return bodyStatus.statuses[String(response.status)];
  if (response.status < 200 || response.status >= 300) return undefined;
  const code = valueAt(jsonOf(response.body), bodyStatus.at);
  if ((typeof code !== 'number' && typeof code !== 'string') || String(code) === bodyStatus.ok)
    return undefined;
  const own = Number(code);
  return bodyStatus.statuses[String(code)] ?? (own >= 400 && own < 600 ? own : undefined);
};

/**
 * An exchange as rules see it: where the family says in its bodies what others say by HTTP status, with that status. The
 * same object for the same exchange, and the exchange itself where both say the same.
 */
export const effective = (contract: Contract, exchange: Exchange): Exchange => {
  const before = known.get(exchange);
  if (before !== undefined) return before;
  const status = statusOf(contract, exchange);
  const { response } = exchange;
  const seen =
    status === undefined || response === undefined
      ? exchange
      : { ...exchange, response: { ...response, status, httpStatus: response.status } };
  known.set(exchange, seen);
  return seen;
};
