import {
  type Evidence,
  type Exchange,
  eventsOf,
  type Finding,
  isObject,
  replyOf,
  saysLater,
  succeeded,
} from 'concordat/suite';
import { told } from './_refusal.ts';

/** True for a 2xx that holds nothing: what was asked for may not even have been read. */
const isEmptySuccess = (exchange: Exchange): boolean => {
  if (!succeeded(exchange)) return false;
  if (exchange.response?.stream !== undefined) return eventsOf(exchange).length === 0;
  const reply = replyOf(exchange);
  return !isObject(reply) || Object.keys(reply).length === 0;
};

/** Whether a step was answered by more than "try again later"; else why the rule is silent. */
export const whenAnswered = ({ exchanges }: Evidence, step: string): true | string => {
  const exchange = exchanges[step];
  if (exchange === undefined) return `the request ${step} was not sent`;
  return !saysLater(exchange) || `the target answered ${exchange.response?.status}`;
};

/** As `whenAnswered`, for what must be accepted: a success that holds nothing has accepted nothing. */
export const whenServed = (evidence: Evidence, step: string): true | string => {
  const exchange = evidence.exchanges[step];
  if (exchange !== undefined && isEmptySuccess(exchange))
    return `the answer to ${step} is a success that holds nothing`;
  return whenAnswered(evidence, step);
};

/** One finding where a step was not answered with 2xx; `orRefused`: a clean 400 is as good. */
export function* checkAccepted(
  exchange: Exchange | undefined,
  step: string,
  { what, orRefused = false }: { readonly what: string; readonly orRefused?: boolean },
): Iterable<Finding> {
  const status = exchange?.response?.status;
  const isWhole = exchange?.ending.kind === 'complete';
  if (isWhole && status !== undefined && (status < 300 || (orRefused && status === 400))) return;
  yield {
    at: `/${step}${status === undefined || !isWhole ? '/ending' : '/response/status'}`,
    expected: orRefused ? '2xx or 400' : '2xx',
    actual: `a request with ${what}: ${exchange === undefined ? 'not sent' : told(exchange)}`,
  };
}
