import {
  below,
  type Evidence,
  type Exchange,
  eventsOf,
  type Finding,
  type JsonValue,
  jsonOf,
  member,
  type Pointer,
  remembered,
  SECRET_MARK,
} from 'concordat/suite';
import { stringsIn } from '../_characters.ts';

/** A text that the service itself wrote, not a model, and where it stands. */
export interface Said {
  readonly at: Pointer;
  readonly text: string;
}

// What a service tells a caller about the caller.
const ABOUT_THE_CALLER = /client|forwarded|real-ip|request-url|referer|content-security|report-to/;

/** The header values of a reply. */
export const inHeaders = remembered((exchange: Exchange): readonly Said[] =>
  Object.entries(exchange.response?.headers ?? {})
    .filter(([name]) => !ABOUT_THE_CALLER.test(name))
    .map(([name, text]) => ({ at: below('/response/headers', name), text })),
);

const saidIn = (value: JsonValue | undefined, at: Pointer): readonly Said[] =>
  value === undefined ? [] : Array.from(stringsIn(value, at), ([where, text]) => ({ at: where, text }));

/** What errors say: the whole body of a 4xx or 5xx, and the `error` of a body or event of any other reply. */
export const inErrors = remembered((exchange: Exchange): readonly Said[] => {
  const { response } = exchange;
  if (response === undefined || response.body.encoding === 'base64') return [];
  const events = eventsOf(exchange).flatMap(({ at, value }) =>
    saidIn(member(value, 'error'), below(at, 'error')),
  );
  if (response.stream !== undefined) return events;
  const body = jsonOf(response.body);
  if (response.status < 400) return saidIn(member(body, 'error'), '/response/body/error');
  return body === undefined
    ? [{ at: '/response/body', text: response.body.text }]
    : saidIn(body, '/response/body');
});

/** Both: all that the service itself wrote. */
export const inOwnWords = remembered((exchange: Exchange): readonly Said[] => [
  ...inHeaders(exchange),
  ...inErrors(exchange),
]);

/** True for a text that the request itself carried: a service may quote what it was sent. */
export const wasSent = ({ exchange }: Evidence, text: string): boolean => {
  const { url, headers, body } = exchange.request;
  return [url, body?.text ?? '', ...Object.values(headers)].some((sent) => sent.includes(text));
};

// The patterns are bounded, but not linear: a hostile text of megabytes must not hold the run up.
const MOST_CHARACTERS = 20_000;

/** One finding for each text in which one of the patterns hits something that the request did not carry. */
export function* leaks(
  evidence: Evidence,
  texts: readonly Said[],
  patterns: readonly RegExp[],
  leak: { readonly expected: string; readonly shows: string; readonly isHarmless?: (hit: string) => boolean },
): Iterable<Finding> {
  // Nearly every reply is clean: one look at all texts together says so.
  const all = texts.map(({ text }) => text.slice(0, MOST_CHARACTERS)).join('\n');
  if (patterns.every((pattern) => all.search(pattern) === -1)) return;
  for (const { at, text } of texts) {
    const hit = patterns
      .flatMap((pattern) => Array.from(text.slice(0, MOST_CHARACTERS).matchAll(pattern), ([found]) => found))
      .find((found) => leak.isHarmless?.(found) !== true && !wasSent(evidence, found));
    if (hit !== undefined)
      yield { at, expected: leak.expected, actual: `${leak.shows}: ${hit.slice(0, 100)}` };
  }
}

const MARK_AS_BYTES = String.fromCharCode(...new TextEncoder().encode(SECRET_MARK));

/** True where the mark of a removed key stands in a text, or in bytes that are no text. */
export const holdsKey = (text: string, encoding: 'utf8' | 'base64' = 'utf8'): boolean =>
  encoding === 'utf8' ? text.includes(SECRET_MARK) : atob(text).includes(MARK_AS_BYTES);
