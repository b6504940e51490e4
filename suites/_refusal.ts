import {
  arrayOf,
  below,
  type ErrorSituation,
  type Evidence,
  type Exchange,
  eventsOf,
  type Finding,
  isObject,
  type JsonObject,
  type JsonValue,
  mediaTypeOf,
  member,
  type Pointer,
  type PublishedError,
  remembered,
  replyOf,
  requestOf,
  saysLater,
  stringOf,
} from 'concordat/suite';

type Place = readonly [at: Pointer, value: JsonValue | undefined];

const placesOf = (exchange: Exchange): readonly Place[] => {
  const body = replyOf(exchange);
  if (Array.isArray(body)) return arrayOf(body).map((value, n) => [below('/response/body', n), value]);
  return body === undefined
    ? eventsOf(exchange).map(({ at, value }) => [at, value])
    : [['/response/body', body]];
};

const isFlatError = (value: JsonValue | undefined): value is JsonObject =>
  isObject(value) &&
  ['string', 'number'].includes(typeof value['code']) &&
  (typeof value['message'] === 'string' || typeof value['msg'] === 'string');

/**
 * The object that says what is wrong: below `error`, as most dialects have it, of the body, of an element of an array, or of
 * an event; or the body itself, as services of tasks have it, with a code and a message. Which of them a family may send
 * its contract says.
 */
export const errorOf = remembered(
  (exchange: Exchange): { readonly at: Pointer; readonly value: JsonObject } | undefined => {
    for (const [at, value] of placesOf(exchange)) {
      const error = member(value, 'error');
      if (isObject(error)) return { at: below(at, 'error'), value: error };
    }
    const body = replyOf(exchange);
    if (isFlatError(body)) return { at: '/response/body', value: body };
    return undefined;
  },
);

/** `error.message`. */
export const messageOf = (exchange: Exchange): string | undefined => {
  const error = errorOf(exchange)?.value;
  return stringOf(member(error, 'message')) ?? stringOf(member(error, 'msg'));
};

/** The model that a request names, in its path or in its body; undefined where it names none. */
export const modelAskedFor = (exchange: Exchange): string | undefined => {
  const named = /\/models\/([^/:]+)/.exec(new URL(exchange.request.url).pathname)?.[1];
  return named === undefined ? stringOf(member(requestOf(exchange), 'model')) : decodeURIComponent(named);
};

/** What the target's provider publishes for a situation in the family at hand. */
export const publishedError = (
  { target, contract }: Evidence,
  situation: ErrorSituation,
): PublishedError | undefined => target.provider.families[contract.family]?.errors[situation];

/** True where the request fits a published operation or went below the prefix that the provider publishes. */
export const isServed = ({ exchange, target, contract }: Evidence): boolean =>
  exchange.operation !== undefined ||
  new URL(exchange.request.url).pathname.startsWith(
    `${new URL(target.baseUrl).pathname.replace(/\/$/, '')}${contract.prefix}/`,
  );

/** True for an answer that asks for another try later and does not speak of the model in question: it may be the target's real state. */
export const isBusy = (exchange: Exchange): boolean =>
  saysLater(exchange) && exchange.response?.body.text.includes(modelAskedFor(exchange) ?? '') !== true;

const EXCERPT = 160;

/** The words by which an error says what it is: `error.status`, else `error.type` and `error.code`. */
export const wordsOf = (exchange: Exchange): readonly string[] => {
  const error = errorOf(exchange)?.value;
  const names = stringOf(member(error, 'status')) === undefined ? ['type', 'code'] : ['status'];
  return names.flatMap((name) => stringOf(member(error, name)) ?? []);
};

/** An answer in one line: its status and what it says. */
export const told = (exchange: Exchange): string => {
  const { response } = exchange;
  if (response === undefined) return `no answer (${exchange.ending.kind})`;
  const text = messageOf(exchange) ?? (response.body.encoding === 'utf8' ? response.body.text : '');
  const type = replyOf(exchange) === undefined ? ` (${mediaTypeOf(exchange) || 'no media type'})` : '';
  const words = wordsOf(exchange).map((word) => ` ${word}`);
  return `HTTP ${response.status}${type}${words.join('')}: ${text.slice(0, EXCERPT)}`;
};

/** What a refusal has to be. */
export interface Due {
  /** What was wrong with the request, after "a request with". */
  readonly mistake: string;
  readonly statuses: readonly number[];
  /** Whether any body will do that has a place for what is wrong. */
  readonly anyBody?: boolean;
}

/**
 * Whether a family is one of tasks. Such a family is that of a service behind the gateway, whose refusals may be handed on
 * as they are, and its pages print no body for most of them.
 */
export const isOfTasks = ({ contract }: Pick<Evidence, 'contract'>): boolean =>
  contract.operations.some(({ task }) => task !== undefined);

const WHERE_IT_SAYS_WHY = ['error', 'message', 'msg', 'detail'];

const saysWhy = (exchange: Exchange): boolean => {
  const body = replyOf(exchange);
  return WHERE_IT_SAYS_WHY.some((name) => (member(body, name) ?? null) !== null);
};

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

/** One finding where a wrong request was not refused with a status that is due; `step` prefixes the pointers of a scenario. */
export function* checkStatus(
  exchange: Exchange,
  { statuses, mistake }: Due,
  { step = '', expected = statuses.join(' or ') } = {},
): Iterable<Finding> {
  const { response } = exchange;
  if (response === undefined) yield { at: `${step}/ending`, expected, actual: told(exchange) };
  else if (!statuses.includes(response.status)) {
    const actual = `${meaningOf(response.status)} a request with ${mistake}: ${told(exchange)}`;
    yield { at: `${step}/response/status`, expected, actual };
  }
}

/** As `checkStatus`, and one finding where the refusal holds no error object that says why. */
export function* checkRefusal(exchange: Exchange, due: Due, step = ''): Iterable<Finding> {
  const found = [...checkStatus(exchange, due, { step })];
  yield* found;
  if (found.length > 0 || errorOf(exchange) !== undefined) return;
  if (due.anyBody !== true || !saysWhy(exchange))
    yield {
      at: `${step}/response/body`,
      expected: due.anyBody === true ? 'an object that says what is wrong' : 'an object with an error object',
      actual: told(exchange),
    };
}
