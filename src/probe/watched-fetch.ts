import type { AuthScheme, Headers as SentHeaders } from '../model/index.ts';
import { CREDENTIAL_HEADERS, WRONG_KEY } from './credentials.ts';
import type { Redactor } from './redact.ts';

/** What one call of a client may cost, and what is sent with it beside what the client sends. */
export interface Allowance {
  readonly deadlineMs: number;
  readonly maxBodyBytes: number;
  /** The target's own headers, for what the client does not send itself. */
  readonly headers: SentHeaders;
  /** Ends the call. */
  readonly signal: AbortSignal;
}

/** A fetch for one call of a client, and what came of it. */
export interface WatchedFetch {
  readonly fetch: typeof fetch;
  /** Aborted where the call must not go on; its reason says why. */
  readonly stopped: AbortSignal;
  readonly status: () => number | undefined;
  /** How the client sent its key; undefined where it sent none. */
  readonly scheme: () => AuthScheme | undefined;
  /** The last answer in short, without secrets, for the person who has to mend it. */
  readonly answer: (redactor: Redactor) => string | undefined;
  /** Gives every socket back. */
  readonly end: () => void;
}

/** What is shown of an answer; more is kept until secrets are out, so that none is cut in two. */
const SHOWN = 300;
const KEPT = 8_000;

/** A list that always says that there is more would be read for ever. */
const MOST_REQUESTS = 50;

interface Answer {
  readonly asked: string;
  readonly status: number;
  readonly type: string;
  text: string;
}

const SCHEMES: Readonly<Record<string, AuthScheme>> = {
  authorization: 'bearer',
  'x-goog-api-key': 'x-goog-api-key',
  'x-api-key': 'x-api-key',
};

const schemeOf = (headers: Headers): AuthScheme | undefined =>
  SCHEMES[[...headers.keys()].find((name) => name in SCHEMES) ?? ''];

/** The target's headers, as far as the client has none of that name; who must not be known gets no credentials. */
const withOwn = (headers: Headers, own: SentHeaders): Headers => {
  const mustFail = [...headers.values()].some((value) => value.includes(WRONG_KEY));
  for (const [name, value] of Object.entries(own))
    if (!headers.has(name) && !(mustFail && CREDENTIAL_HEADERS.has(name.toLowerCase())))
      headers.set(name, value);
  return headers;
};

/** Reads along: keeps the beginning, and ends what never ends. */
const readAlong = async (copy: Response, answer: Answer, most: number, stop: (why: string) => void) => {
  const decoder = new TextDecoder();
  let size = 0;
  try {
    for await (const chunk of copy.body ?? []) {
      size += chunk.length;
      if (answer.text.length < KEPT) answer.text += decoder.decode(chunk, { stream: true });
      if (size > most) return stop(`an answer of more than ${most} bytes`);
    }
  } catch {
    // The client hears of it and says so.
  }
};

const shown = ({ asked, status, type, text }: Answer, redactor: Redactor): string => {
  const inPieces = type.startsWith('text/event-stream') && redactor.mayHoldPieces(text);
  const said = inPieces ? 'a stream that may hold the key in pieces' : redactor.text(text).slice(0, SHOWN);
  return redactor.text(`${asked}: ${status} ${type} ${said}`);
};

/** Fetch that follows no redirect to anywhere, keeps to an allowance and remembers what came. */
export const watchedFetch = (original: typeof fetch, allowance: Allowance): WatchedFetch => {
  const { deadlineMs, maxBodyBytes, headers: own, signal } = allowance;
  const mine = new AbortController();
  const stop = (why: string): void => mine.abort(new Error(why));
  const timer = setTimeout(() => stop(`no end within ${deadlineMs} ms`), deadlineMs);
  const stopped = AbortSignal.any([mine.signal, signal]);
  let answer: Answer | undefined;
  let scheme: AuthScheme | undefined;
  let requests = 0;
  const guarded: typeof fetch = async (input, init) => {
    requests += 1;
    if (requests > MOST_REQUESTS) stop(`more than ${MOST_REQUESTS} requests for one call`);
    const theirs = input instanceof Request ? input : undefined;
    const headers = new Headers(init?.headers ?? theirs?.headers);
    scheme = schemeOf(headers);
    const signals = [stopped, init?.signal ?? theirs?.signal].filter((one) => one instanceof AbortSignal);
    const response = await original(input, {
      ...init,
      headers: withOwn(headers, own),
      redirect: 'manual',
      signal: AbortSignal.any(signals),
    });
    const { pathname } = new URL(theirs?.url ?? String(input));
    const asked = `${init?.method ?? theirs?.method ?? 'GET'} ${pathname}`;
    answer = { asked, status: response.status, type: response.headers.get('content-type') ?? '', text: '' };
    if (response.status >= 300 && response.status < 400)
      throw new Error(`a redirect to ${response.headers.get('location')}, which is not followed`);
    void readAlong(response.clone(), answer, maxBodyBytes, stop);
    return response;
  };
  return {
    fetch: guarded,
    stopped,
    status: () => answer?.status,
    scheme: () => scheme,
    answer: (redactor) => answer && shown(answer, redactor),
    end() {
      clearTimeout(timer);
      mine.abort();
    },
  };
};
