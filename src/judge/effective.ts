import type { BodyStatus, Contract, Exchange, JsonValue } from '../model/index.ts';
import { jsonOf } from '../schema/evidence.ts';
import { valueAt } from '../schema/read.ts';

const known = new WeakMap<Exchange, Exchange>();

/** What HTTP itself gives no meaning to; such a number as a status is the service's own code (iana/http-status-codes). */
const UNASSIGNED = [419, 420, 427, 430];

const isUnassigned = (status: number): boolean =>
  UNASSIGNED.includes(status) || (status > 431 && status < 500 && status !== 451);

/** What says that all is well: the service's own word, and those that others have for it. */
const isSuccess = ({ ok }: BodyStatus, code: number): boolean => [ok, '0', '200'].includes(String(code));

const numberIn = (code: JsonValue | undefined): number | undefined => {
  const number = typeof code === 'string' && code !== '' ? Number(code) : code;
  return typeof number === 'number' && Number.isInteger(number) ? number : undefined;
};

/** What a code of a body stands for: its row of the table, itself where it is a status, else a refusal of the request. */
const meaningOf = ({ statuses }: BodyStatus, code: number): number => {
  const told = Object.hasOwn(statuses, String(code)) ? statuses[String(code)] : undefined;
  return told ?? (code >= 400 && code < 600 ? code : 400);
};

const statusOf = ({ bodyStatus }: Contract, exchange: Exchange): number | undefined => {
  const { response } = exchange;
  if (bodyStatus === undefined || response === undefined || exchange.apart !== undefined) return undefined;
  if (isUnassigned(response.status)) return meaningOf(bodyStatus, response.status);
  if (response.status < 200 || response.status >= 300) return undefined;
  const code = numberIn(valueAt(jsonOf(response.body), bodyStatus.at));
  return code === undefined || isSuccess(bodyStatus, code) ? undefined : meaningOf(bodyStatus, code);
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
    status === undefined ||
    status === response?.status ||
    response?.httpStatus !== undefined ||
    response === undefined
      ? exchange
      : { ...exchange, response: { ...response, status, httpStatus: response.status } };
  known.set(exchange, seen);
  return seen;
};
