import type { AuthScheme, Headers, Sent, Step, Target } from '../model/index.ts';
import { SECRET_MARK } from '../model/index.ts';
import { bodyOf } from './body.ts';
import { CREDENTIAL_HEADERS, type Credential, credentialFor } from './credentials.ts';
import type { Redactor } from './redact.ts';
import { asPathSegment, type Replies, resolveTemplate, resolveText } from './template.ts';

/** One request as it goes out. */
export interface Outgoing {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body?: Buffer;
}

/** A request twice: with its secrets for the wire, without them for the record. */
export interface Prepared {
  readonly outgoing: Outgoing;
  readonly sent: Sent;
}

/** Who sends: the target, its key, and what must not be recorded. */
export interface Sender {
  readonly target: Target;
  readonly key: string | undefined;
  readonly redactor: Redactor;
}

/** What a plain client of today sends with each request; host, length and connection follow from the rest and are not recorded. */
const ALWAYS: Headers = {
  accept: '*/*',
  'accept-encoding': 'gzip, deflate, br',
  'user-agent': 'concordat',
};

const lowerCased = (headers: Headers): Headers =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

const targetHeaders = (target: Target, step: Step): Headers => {
  const headers = lowerCased(target.headers);
  if (step.auth !== 'none' && step.auth !== 'wrong') return headers;
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !CREDENTIAL_HEADERS.has(name)));
};

const headersOf = (step: Step, target: Target, credential: Credential | undefined): Headers => {
  const contentType = step.body?.kind === 'raw' ? step.body.contentType : 'application/json';
  return {
    ...ALWAYS,
    ...targetHeaders(target, step),
    ...(step.body === undefined ? {} : { 'content-type': contentType }),
    ...(credential?.place === 'header' ? { [credential.name]: credential.value } : {}),
    ...(step.headers === undefined ? {} : lowerCased(step.headers)),
  };
};

const urlOf = (step: Step, target: Target, replies: Replies): URL | undefined => {
  const path = resolveText(step.path, replies, asPathSegment);
  if (path === undefined) return undefined;
  const url = new URL(target.baseUrl + path);
  for (const [name, text] of Object.entries(step.query ?? {})) {
    const value = resolveText(text, replies, String);
    if (value === undefined) return undefined;
    url.searchParams.append(name, value);
  }
  return url;
};

const withKey = (url: URL, credential: Credential | undefined): URL => {
  if (credential?.place !== 'query') return url;
  const keyed = new URL(url);
  keyed.searchParams.append(credential.name, credential.value);
  return keyed;
};

const shownUrl = (url: URL, credential: Credential | undefined, redactor: Redactor): string => {
  const shown = redactor.text(url.href);
  if (credential?.place !== 'query') return shown;
  return `${shown}${url.search === '' ? '?' : '&'}${credential.name}=${credential.value}`;
};

const bytesOf = (step: Step, replies: Replies): Buffer | 'unresolved' | undefined => {
  if (step.body === undefined) return undefined;
  if (step.body.kind === 'raw') return Buffer.from(step.body.text);
  const value = resolveTemplate(step.body.value, replies);
  return value === undefined ? 'unresolved' : Buffer.from(JSON.stringify(value));
};

/** The request that a step means; undefined where it leans on a reply that does not hold what it needs. */
export const prepareRequest = (
  step: Step,
  family: string,
  { target, key, redactor }: Sender,
  replies: Replies,
): Prepared | undefined => {
  const url = urlOf(step, target, replies);
  const body = bytesOf(step, replies);
  if (url === undefined || body === 'unresolved') return undefined;
  const first: AuthScheme = target.provider.families[family]?.auth[0] ?? 'bearer';
  const credential = credentialFor(step.auth, first, key);
  // Made without the key in the first place, because a short key is not looked for in texts.
  const shown = credentialFor(step.auth, first, key === undefined ? undefined : SECRET_MARK);
  const { method } = step;
  return {
    outgoing: {
      method,
      url: withKey(url, credential),
      headers: headersOf(step, target, credential),
      ...(body === undefined ? {} : { body }),
    },
    sent: {
      method,
      url: shownUrl(url, shown, redactor),
      headers: redactor.headers(headersOf(step, target, shown)),
      ...(body === undefined ? {} : { body: bodyOf(body, redactor) }),
    },
  };
};
