import type { AuthScheme, Headers, Step, Target } from '../model/index.ts';
import { SECRET_MARK } from '../model/index.ts';
import { CREDENTIAL_HEADERS, type Credential, credentialFor } from './credentials.ts';
import type { Redactor } from './redact.ts';

/** What a step says who it is with and all headers that it sends: for the wire, and without secrets for the record. */
export interface Heading {
  readonly credential: Credential | undefined;
  readonly wire: Headers;
  readonly shownCredential: Credential | undefined;
  readonly shown: Headers;
}

/** Makes the headings of one target's steps. */
export type MakeHeading = (step: Step, first: AuthScheme) => Heading;

/** What a plain client of today sends with each request; host, length and connection follow from the rest and are not recorded. */
const ALWAYS: Headers = {
  accept: '*/*',
  'accept-encoding': 'gzip, deflate, br',
  'user-agent': 'concordat',
};

const lowerCased = <T>(headers: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

const contentTypeOf = (step: Step): string | undefined =>
  step.body?.kind === 'raw' ? step.body.contentType : step.body && 'application/json';

/** The heading of each step of a target. Steps without headers of their own share a few, made once. */
export const headingsOf = (target: Target, key: string | undefined, redactor: Redactor): MakeHeading => {
  const known = { ...ALWAYS, ...lowerCased(target.headers) };
  const nameless = Object.fromEntries(
    Object.entries(known).filter(([name]) => !CREDENTIAL_HEADERS.has(name)),
  );
  const headersOf = (step: Step, credential: Credential | undefined): Headers => {
    const contentType = contentTypeOf(step);
    const all = {
      ...(step.auth === 'none' || step.auth === 'wrong' ? nameless : known),
      ...(contentType === undefined ? {} : { 'content-type': contentType }),
      ...(credential?.place === 'header' ? { [credential.name]: credential.value } : {}),
      ...lowerCased(step.headers ?? {}),
    };
    return Object.fromEntries(
      Object.entries(all).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
    );
  };
  const make: MakeHeading = (step, first) => {
    const credential = credentialFor(step.auth, first, key);
    // Made without the key in the first place, because a short key is not looked for in texts.
    const shownCredential = credentialFor(step.auth, first, key === undefined ? undefined : SECRET_MARK);
    const shown = redactor.headers(headersOf(step, shownCredential));
    return { credential, wire: headersOf(step, credential), shownCredential, shown };
  };
  const made = new Map<string, Heading>();
  return (step, first) => {
    if (step.headers !== undefined) return make(step, first);
    const sort = `${step.auth} ${first} ${contentTypeOf(step)}`;
    const heading = made.get(sort) ?? make(step, first);
    made.set(sort, heading);
    return heading;
  };
};
