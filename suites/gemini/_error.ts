import {
  below,
  type ErrorSituation,
  type Evidence,
  type Exchange,
  type Finding,
  isObject,
  type JsonObject,
  mediaTypeOf,
  member,
  type PublishedError,
  replyOf,
  stringOf,
} from 'concordat/suite';
import { type Placed, responsesOf } from './_reply.ts';

/** The object below `error`: of the body, of an element of an array, or of an event. */
export const errorOf = (exchange: Exchange): Placed<JsonObject> | undefined =>
  responsesOf(exchange)
    .flatMap(({ at, value }) => {
      const error = member(value, 'error');
      return isObject(error) ? [{ at: below(at, 'error'), value: error }] : [];
    })
    .at(0);

/** `error.status`, for example `INVALID_ARGUMENT`. */
export const wordOf = (exchange: Exchange): string | undefined =>
  stringOf(member(errorOf(exchange)?.value, 'status'));

/** `error.message`. */
export const messageOf = (exchange: Exchange): string | undefined =>
  stringOf(member(errorOf(exchange)?.value, 'message'));

/** The model that the path names; undefined where it names none. */
export const modelIn = (exchange: Exchange): string | undefined =>
  /\/models\/([^/:]+)/.exec(new URL(exchange.request.url).pathname)?.[1];

/** What the target's provider publishes for a situation. */
export const publishedError = (
  { target, contract }: Evidence,
  situation: ErrorSituation,
): PublishedError | undefined => target.provider.families[contract.family]?.errors[situation];

/** True for the service itself, whose recorded answers are more exact than what gateways publish. */
export const isUpstream = ({ target }: Evidence): boolean => target.provider.lineage.includes('google');

/** True where the request fits a published operation or went below the prefix that the provider publishes. */
export const isServed = ({ exchange, target, contract }: Evidence): boolean =>
  exchange.operation !== undefined ||
  new URL(exchange.request.url).pathname.startsWith(
    `${new URL(target.baseUrl).pathname.replace(/\/$/, '')}${contract.prefix}/`,
  );

/** True for a 429 or 503: it says nothing about the request. */
export const saysLater = (exchange: Exchange): boolean => [429, 503].includes(exchange.response?.status ?? 0);

/** True for a 429 or 503 that does not speak of the model in question: it may be the target's real state. */
export const isBusy = (exchange: Exchange): boolean =>
  saysLater(exchange) && exchange.response?.body.text.includes(modelIn(exchange) ?? '') !== true;

const EXCERPT = 160;

/** An answer in one line: its status and what it says. */
export const told = (exchange: Exchange): string => {
  const { response } = exchange;
  if (response === undefined) return `no answer (${exchange.ending.kind})`;
  const text = messageOf(exchange) ?? (response.body.encoding === 'utf8' ? response.body.text : '');
  const word = wordOf(exchange);
  const type = replyOf(exchange) === undefined ? ` (${mediaTypeOf(exchange) || 'no media type'})` : '';
  return `HTTP ${response.status}${type}${word === undefined ? '' : ` ${word}`}: ${text.slice(0, EXCERPT)}`;
};

/** What a refusal has to be. */
export interface Due {
  /** What was wrong with the request, after "a request with". */
  readonly mistake: string;
  readonly statuses: readonly number[];
  /** Words of which `error.status` must be one; absent where the provider publishes none. */
  readonly words?: readonly string[];
}

const MEANINGS: readonly (readonly [number, number, string])[] = [
  [200, 299, 'accepts'],
  [300, 399, 'redirects'],
  [429, 429, 'says "try again later" to'],
  [401, 401, 'blames the key for'],
  [403, 403, 'calls forbidden'],
  [400, 499, 'refuses in another way'],
  [500, 599, 'reports as its own failure'],
];

const meaningOf = (status: number): string =>
  MEANINGS.find(([from, to]) => status >= from && status <= to)?.[2] ?? 'answers';

/** One finding where a wrong request was not refused, or not as it is due; `step` prefixes the pointers of a scenario. */
export function* checkRefusal(exchange: Exchange, due: Due, step = ''): Iterable<Finding> {
  const { response } = exchange;
  const { statuses, words, mistake } = due;
  const expected = [statuses.join(' or '), ...(words?.slice(0, 1) ?? [])].join(' ');
  if (response === undefined) {
    yield { at: `${step}/ending`, expected, actual: told(exchange) };
    return;
  }
  if (!statuses.includes(response.status)) {
    const actual = `${meaningOf(response.status)} a request with ${mistake}: ${told(exchange)}`;
    yield { at: `${step}/response/status`, expected, actual };
    return;
  }
  const word = wordOf(exchange);
  if (words === undefined || (word !== undefined && words.includes(word))) return;
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
