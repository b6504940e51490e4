import {
  below,
  type ErrorSituation,
  type Evidence,
  type Exchange,
  type Finding,
  member,
  stringOf,
} from 'concordat/suite';
import { type Due as Answered, checkStatus, errorOf, publishedError, told } from '../_refusal.ts';

/** `error.status`, for example `INVALID_ARGUMENT`. */
export const wordOf = (exchange: Exchange): string | undefined =>
  stringOf(member(errorOf(exchange)?.value, 'status'));

/** True for the service itself, whose recorded answers are more exact than what gateways publish. */
export const isUpstream = ({ target }: Evidence): boolean => target.provider.lineage.includes('google');

/** What a refusal has to be. */
export interface Due extends Answered {
  /** Words of which `error.status` must be one; absent where the provider publishes none. */
  readonly words?: readonly string[];
}

/** One finding where a wrong request was not refused, or not as it is due; `step` prefixes the pointers of a scenario. */
export function* checkRefusal(exchange: Exchange, due: Due, step = ''): Iterable<Finding> {
  const { statuses, words } = due;
  const expected = [statuses.join(' or '), ...(words?.slice(0, 1) ?? [])].join(' ');
  const found = [...checkStatus(exchange, due, { step, expected })];
  yield* found;
  const word = wordOf(exchange);
  if (found.length > 0 || words === undefined || (word !== undefined && words.includes(word))) return;
  const error = errorOf(exchange);
  yield {
    at: `${step}${error === undefined ? '/response/body' : below(error.at, 'status')}`,
    expected: words.join(' or '),
    actual: word ?? `no error.status: ${told(exchange)}`,
  };
}

/** A published refusal as what is due; undefined where the provider publishes nothing for the situation. */
export const dueFor = (evidence: Evidence, situation: ErrorSituation, mistake: string): Due | undefined => {
  const published = publishedError(evidence, situation);
  if (published === undefined) return undefined;
  const { status, word } = published;
  return { mistake, statuses: [status], ...(word === undefined ? {} : { words: [word] }) };
};
