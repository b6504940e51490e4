import type { Body, Ending, Exchange, Fidelity, Headers, StreamItem } from '../../model/index.ts';
import { shortCurlOf } from '../curl.ts';
import { cut, start } from '../plain.ts';

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
  /** Set where it was no request to a published route, in words. */
  readonly apart?: string;
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

/** How much of an exchange the page shows. */
export interface Cuts {
  readonly bodyLength: number;
  readonly eventLength: number;
  /** The first so many items of a stream; a fifth as many of the last. */
  readonly firstItems: number;
}

/** A body of at most 20,000 characters, less where the page must hold very many cases. */
export const cutsFor = (cases: number): Cuts => cutsOf(cases, 20_000);

/** The same for cases of which nothing is said but that they passed. */
export const plainCutsFor = (cases: number): Cuts => cutsOf(cases * 5, 4_000);

const PAGE_LENGTH = 20_000_000;

const cutsOf = (cases: number, most: number): Cuts => {
  const bodyLength = Math.max(400, Math.min(most, Math.floor(PAGE_LENGTH / Math.max(1, cases))));
  return { bodyLength, eventLength: Math.floor(bodyLength / 10), firstItems: Math.floor(bodyLength / 50) };
};

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

const streamView = (stream: readonly StreamItem[], cuts: Cuts): NonNullable<ExchangeView['stream']> => {
  const last = Math.floor(cuts.firstItems / 5);
  const kept = (n: number): boolean => n < cuts.firstItems || n >= stream.length - last;
  const items = stream.flatMap((item, n) => (kept(n) ? [itemView(item, n, cuts.eventLength)] : []));
  return { items, count: stream.length };
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

const APART: Readonly<Record<NonNullable<Exchange['apart']>, string>> = {
  asset: 'what lies behind an address that a reply gave',
  callback: 'posted by the target to the run',
};

/** Of an address and of each header; a hostile reply makes them as long as it likes. */
const MOST_IN_A_LINE = 2_000;

const headersView = (headers: Headers): readonly (readonly [string, string])[] =>
  Object.entries(headers).map(([name, value]) => [cut(name, 200), cut(value, MOST_IN_A_LINE)]);

/** Makes the view. */
export const exchangeView = (exchange: Exchange, cuts: Cuts): ExchangeView => {
  const { step, operation, request, response, ending, fidelity, retries, apart } = exchange;
  const limit = cuts.bodyLength;
  return {
    step,
    ...(apart === undefined ? {} : { apart: APART[apart] }),
    ...(operation === undefined ? {} : { operation }),
    method: request.method,
    url: cut(request.url, MOST_IN_A_LINE),
    requestHeaders: headersView(request.headers),
    ...(request.body === undefined ? {} : { requestBody: bodyView(request.body, limit) }),
    ...(response === undefined
      ? {}
      : {
          status: response.status,
          responseHeaders: headersView(response.headers),
          // The events of a stream hold its text a second time.
          responseBody: bodyView(response.body, response.stream === undefined ? limit : limit / 5),
          ...(response.stream === undefined ? {} : { stream: streamView(response.stream, cuts) }),
          timings: response.timings,
        }),
    ...(ending.kind === 'complete' ? {} : { ending: endingWords(ending) }),
    doubts: DOUBTS.filter(([aspect]) => !fidelity[aspect]).map(([, words]) => words),
    retries,
    curl: shortCurlOf(exchange, limit + 1_000),
  };
};
