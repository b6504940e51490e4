import type { Body, Ending, Exchange, Fidelity, StreamItem } from '../../model/index.ts';
import { curlOf } from '../curl.ts';
import { start } from '../plain.ts';

/** A body as the page shows it: cut, with its full length in characters where it was. */
export interface BodyView {
  readonly text: string;
  readonly bytes: number;
  readonly base64?: true;
  readonly cutFrom?: number;
}

export interface StreamItemView {
  /** Place in the stream. */
  readonly n: number;
  readonly kind: StreamItem['kind'];
  readonly event?: string;
  readonly id?: string;
  readonly text: string;
  readonly atMs: number;
  readonly atByte: number;
  readonly cutFrom?: number;
}

/** One exchange as the page shows it. */
export interface ExchangeView {
  readonly step: string;
  readonly operation?: string;
  readonly method: string;
  readonly url: string;
  readonly requestHeaders: readonly (readonly [string, string])[];
  readonly requestBody?: BodyView;
  readonly status?: number;
  readonly responseHeaders?: readonly (readonly [string, string])[];
  readonly responseBody?: BodyView;
  readonly stream?: { readonly items: readonly StreamItemView[]; readonly count: number };
  readonly timings?: { readonly headersMs: number; readonly firstByteMs: number; readonly endMs: number };
  /** In words; absent where it ended well. */
  readonly ending?: string;
  /** What the record cannot be trusted for. */
  readonly doubts: readonly string[];
  readonly retries: number;
  readonly curl: string;
}

const LONGEST_BODY = 20_000;
/** For a case of which nothing is said but that it passed. */
const LONGEST_PLAIN_BODY = 4_000;
const LONGEST_EVENT = 2_000;
const FIRST_ITEMS = 400;
const LAST_ITEMS = 100;

const bodyView = (body: Body, limit: number): BodyView => {
  const text = start(body.text, limit);
  return {
    text,
    bytes: body.size,
    ...(body.encoding === 'base64' ? { base64: true as const } : {}),
    ...(text.length < body.text.length ? { cutFrom: body.text.length } : {}),
  };
};

const itemView = (item: StreamItem, n: number, limit: number): StreamItemView => {
  const whole = item.kind === 'event' ? item.data : item.text;
  const text = start(whole, limit);
  const { kind, atMs, atByte } = item;
  return {
    ...{ n, kind, text, atMs, atByte },
    ...(item.kind === 'event' && item.event !== undefined ? { event: item.event } : {}),
    ...(item.kind === 'event' && item.id !== undefined ? { id: item.id } : {}),
    ...(text.length < whole.length ? { cutFrom: whole.length } : {}),
  };
};

const streamView = (stream: readonly StreamItem[], plain: boolean): NonNullable<ExchangeView['stream']> => {
  const limit = plain ? LONGEST_EVENT / 10 : LONGEST_EVENT;
  const views = stream.map((item, n) => () => itemView(item, n, limit));
  const kept =
    views.length <= FIRST_ITEMS + LAST_ITEMS
      ? views
      : [...views.slice(0, FIRST_ITEMS), ...views.slice(-LAST_ITEMS)];
  return { items: kept.map((view) => view()), count: stream.length };
};

/** How an exchange ended on the wire, in words. */
export const endingWords = (ending: Ending): string => {
  switch (ending.kind) {
    case 'complete':
      return 'complete';
    case 'cut':
      return `cut after ${ending.afterBytes} bytes: ${ending.reason}`;
    case 'refused':
      return `refused: ${ending.reason}`;
    case 'timeout':
      return `timed out (${ending.phase}, limit ${ending.limitMs} ms)`;
    case 'oversize':
      return `too large (${ending.limit}, allowed ${ending.allowed})`;
    case 'undecodable':
      return `could not be decoded (${ending.encoding}): ${ending.reason}`;
    case 'redirected':
      return `redirected to ${ending.to}, not followed`;
  }
};

const DOUBTS: readonly (readonly [keyof Fidelity, string])[] = [
  ['bytes', 'bytes are not exact'],
  ['headers', 'headers may be missing'],
  ['timings', 'timings were not recorded'],
  ['whole', 'long values were cut out'],
];

/** Makes the view; `plain` cuts shorter. */
export const exchangeView = (exchange: Exchange, plain: boolean): ExchangeView => {
  const { step, operation, request, response, ending, fidelity, retries } = exchange;
  const limit = plain ? LONGEST_PLAIN_BODY : LONGEST_BODY;
  const curl = curlOf(exchange);
  return {
    step,
    ...(operation === undefined ? {} : { operation }),
    method: request.method,
    url: request.url,
    requestHeaders: Object.entries(request.headers),
    ...(request.body === undefined ? {} : { requestBody: bodyView(request.body, limit) }),
    ...(response === undefined
      ? {}
      : {
          status: response.status,
          responseHeaders: Object.entries(response.headers),
          // The events of a stream hold its text a second time.
          responseBody: bodyView(response.body, response.stream === undefined ? limit : limit / 5),
          ...(response.stream === undefined ? {} : { stream: streamView(response.stream, plain) }),
          timings: response.timings,
        }),
    ...(ending.kind === 'complete' ? {} : { ending: endingWords(ending) }),
    doubts: DOUBTS.filter(([aspect]) => !fidelity[aspect]).map(([, words]) => words),
    retries,
    curl:
      curl.length <= LONGEST_BODY
        ? curl
        : `# ${curl.length} characters long: see report.json or the run file`,
  };
};
