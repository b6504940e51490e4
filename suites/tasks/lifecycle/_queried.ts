import { type Exchange, saysLater, succeeded } from 'concordat/suite';
import { meaningOf, stateOf, type ToldTask } from '../_task.ts';

/** Refusals that have to do with who asks, not with what is asked for. */
const ABOUT_THE_CALLER = [401, 402, 403];

const statusOf = ({ response }: Exchange): number => response?.status ?? 0;

/** True for a query that is refused because of who asks, or of what asking costs. */
export const isDenied = (exchange: Exchange): boolean => ABOUT_THE_CALLER.includes(statusOf(exchange));

/** True for an answer that knows nothing of the task, be it by a status or by a word. */
export const isLost = ({ lifecycle }: Pick<ToldTask, 'lifecycle'>, exchange: Exchange): boolean => {
  const status = statusOf(exchange);
  if (status >= 400 && status < 500) return !isDenied(exchange) && !saysLater(exchange);
  const state = succeeded(exchange) ? stateOf(lifecycle, exchange) : undefined;
  return state !== undefined && meaningOf(lifecycle, state) === 'lost';
};

/** True for a failure of the service itself; one that asks for another try later is none. */
export const hasFailed = (exchange: Exchange): boolean => statusOf(exchange) >= 500 && !saysLater(exchange);
