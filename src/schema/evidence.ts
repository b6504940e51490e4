import type { Body, Exchange, JsonValue, Pointer, StreamItem } from '../model/index.ts';
import { parseJson, valueAt } from './read.ts';

const parsed = new WeakMap<Body, { readonly value: JsonValue | undefined }>();

/** A body as JSON, undefined where it is none. Parsed once. */
export const jsonOf = (body: Body | undefined): JsonValue | undefined => {
  if (body === undefined || body.encoding !== 'utf8') return undefined;
  const known = parsed.get(body);
  if (known !== undefined) return known.value;
  const value = parseJson(body.text);
  parsed.set(body, { value });
  return value;
};

/** The JSON body that was sent. */
export const requestOf = (exchange: Exchange): JsonValue | undefined => jsonOf(exchange.request.body);

/** The JSON body that came back; undefined for an event stream. */
export const replyOf = (exchange: Exchange): JsonValue | undefined =>
  exchange.response?.stream === undefined ? jsonOf(exchange.response?.body) : undefined;

/** One event of a stream with its data read as JSON. */
export interface ReadEvent {
  /** Where it stands: `/response/stream/<n>`; data members go on below it. */
  readonly at: Pointer;
  readonly item: Extract<StreamItem, { kind: 'event' }>;
  /** Undefined where the data is not JSON. */
  readonly value: JsonValue | undefined;
}

const readStreams = new WeakMap<readonly StreamItem[], readonly ReadEvent[]>();

/** The events of a stream, comments left out; empty where the reply was none. Read once. */
export const eventsOf = (exchange: Exchange): readonly ReadEvent[] => {
  const stream = exchange.response?.stream;
  if (stream === undefined) return [];
  const known = readStreams.get(stream);
  if (known !== undefined) return known;
  const events = stream.flatMap((item, n) =>
    item.kind === 'event' ? [{ at: `/response/stream/${n}`, item, value: parseJson(item.data) }] : [],
  );
  readStreams.set(stream, events);
  return events;
};

/** True for a 2xx answer that arrived whole. */
export const succeeded = (exchange: Exchange | undefined): boolean =>
  exchange?.response !== undefined &&
  exchange.ending.kind === 'complete' &&
  exchange.response.status >= 200 &&
  exchange.response.status < 300;

const LATER: readonly (number | undefined)[] = [429, 503, 529];

/** True for a status that asks for another try later (rfc6585#4, rfc9110#15.6.4; 529: anthropic/errors#HTTP errors). */
export const isLater = (status: number | undefined): boolean => LATER.includes(status);

/** True for an answer that asks for another try later: it says nothing about the request. */
export const saysLater = (exchange: Exchange | undefined): boolean => isLater(exchange?.response?.status);

/** The media type of the reply in lower case, without parameters; empty where there is none. */
export const mediaTypeOf = (exchange: Exchange): string =>
  (exchange.response?.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

/** A function of an exchange that is worked out once for each exchange: many rules ask the same of it. */
export const remembered = <T>(make: (exchange: Exchange) => T): ((exchange: Exchange) => T) => {
  const known = new WeakMap<Exchange, { readonly value: T }>();
  return (exchange) => {
    const before = known.get(exchange);
    if (before !== undefined) return before.value;
    const value = make(exchange);
    known.set(exchange, { value });
    return value;
  };
};

const MESSAGES: readonly Pointer[] = ['/error/message', '/message', '/msg', '/error', '/detail'];

/** An answer in the words that it has for people, with its status: equal for two requests that are refused alike. */
export const saidIn = ({ response }: Exchange): string => {
  const reply = jsonOf(response?.body);
  const told = MESSAGES.map((at) => valueAt(reply, at)).find((one) => typeof one === 'string');
  return `${response?.status ?? 'no answer'} ${told ?? response?.body.text ?? ''}`;
};
