import type { JsonValue, Sent, Step, StepBody, Target } from '../model/index.ts';
import type { Credential } from './credentials.ts';
import type { MakeHeading } from './headers.ts';
import type { Redactor } from './redact.ts';
import { asPathSegment, type Replies, resolveTemplate, resolveText } from './template.ts';

/** One request as it goes out. */
export interface Outgoing {
  readonly method: string;
  /** Absolute and normalised. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Buffer;
}

/** A request twice: with its secrets for the wire, without them for the record. */
export interface Prepared {
  readonly outgoing: Outgoing;
  readonly sent: Sent;
}

/** Who sends, and what of it must not be recorded. */
export interface Sender {
  readonly target: Target;
  /** The target's base URL, normalised, without trailing slash. */
  readonly base: string;
  readonly redactor: Redactor;
  readonly headingOf: MakeHeading;
}

/** Paths that a URL parser leaves as they are, for which it need not be asked. */
const PLAIN_PATH = /^(?:\/[A-Za-z0-9_~:%-]+(?:\.[A-Za-z0-9_~:%-]+)*)+$/;

const urlOf = (step: Step, base: string, replies: Replies): string | undefined => {
  const path = resolveText(step.path, replies, asPathSegment);
  if (path === undefined) return undefined;
  if (step.query === undefined && PLAIN_PATH.test(path)) return base + path;
  const url = new URL(base + path);
  for (const [name, text] of Object.entries(step.query ?? {})) {
    const value = resolveText(text, replies, String);
    if (value === undefined) return undefined;
    url.searchParams.append(name, value);
  }
  return url.href;
};

const withQuery = (url: string, name: string, value: string): string =>
  `${url}${url.includes('?') ? '&' : '?'}${name}=${value}`;

const withKey = (url: string, credential: Credential | undefined, write: (key: string) => string): string =>
  credential?.place === 'query' ? withQuery(url, credential.name, write(credential.value)) : url;

const jsonText = (value: JsonValue): string | undefined => {
  try {
    return JSON.stringify(value);
  } catch {
    // A reply may be nested deeper than can be written; then there is nothing to lean on.
    return undefined;
  }
};

const textOf = (body: StepBody, replies: Replies): string | undefined => {
  if (body.kind === 'raw') return body.text;
  const text = jsonText(body.value);
  if (text?.includes('"$from"') !== true) return text;
  const value = resolveTemplate(body.value, replies);
  return value === undefined ? undefined : jsonText(value);
};

/** The request that a step means; undefined where it leans on a reply that does not hold what it needs. */
export const prepareRequest = (
  step: Step,
  family: string,
  { target, base, redactor, headingOf }: Sender,
  replies: Replies,
): Prepared | undefined => {
  const url = urlOf(step, base, replies);
  const text = step.body === undefined ? '' : textOf(step.body, replies);
  if (url === undefined || text === undefined) return undefined;
  const { credential, wire, shownCredential, shown } = headingOf(
    step,
    target.provider.families[family]?.auth[0] ?? 'bearer',
  );
  const { method } = step;
  const outgoing = { method, url: withKey(url, credential, encodeURIComponent), headers: wire };
  const sent = { method, url: withKey(redactor.text(url), shownCredential, String), headers: shown };
  if (step.body === undefined) return { outgoing, sent };
  const body = Buffer.from(text);
  return {
    outgoing: { ...outgoing, body },
    sent: { ...sent, body: { text: redactor.text(text), encoding: 'utf8', size: body.length } },
  };
};
