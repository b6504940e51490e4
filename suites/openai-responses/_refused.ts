import { type Exchange, type Finding, saysLater } from 'concordat/suite';
import { told } from '../_refusal.ts';

/** `true` where a step was answered by more than "try again later", else why the rule is silent. */
export const isDecided = (exchange: Exchange | undefined): true | string => {
  if (exchange?.response === undefined) return 'the request got no answer';
  return !saysLater(exchange) || `the target answered ${exchange.response.status}`;
};

/** One finding where a step has another status than those that are due; none where it was not decided. */
export function* checkStatus(
  exchange: Exchange | undefined,
  step: string,
  isDue: (status: number) => boolean,
  expected: string,
): Iterable<Finding> {
  if (exchange === undefined || isDecided(exchange) !== true || isDue(exchange.response?.status ?? 0)) return;
  yield { at: `/${step}/response/status`, expected, actual: told(exchange) };
}
