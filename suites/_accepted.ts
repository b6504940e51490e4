import type { Evidence, Exchange, Finding } from 'concordat/suite';
import { saysLater } from 'concordat/suite';
import { told } from './_refusal.ts';

/** Whether a step was answered by more than "try again later"; else why the rule is silent. */
export const whenAnswered = ({ exchanges }: Evidence, step: string): true | string => {
  const exchange = exchanges[step];
  if (exchange === undefined) return `the request ${step} was not sent`;
  return !saysLater(exchange) || `the target answered ${exchange.response?.status}`;
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
