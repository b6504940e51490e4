import type { Headers, Target } from '../model/index.ts';
import { SECRET_MARK } from '../model/index.ts';
import { type Disguises, disguisesOf, ESCAPES } from './disguises.ts';

/** Shorter secrets would turn up by chance; they are kept out of the places where we put them, nowhere else. */
const LEAST_SECRET_CHARACTERS = 8;

/** Headers whose values are public by what they are for; everything else that a user adds is treated as a secret. */
const PUBLIC_HEADERS = new Set([
  'accept',
  'accept-encoding',
  'accept-language',
  'anthropic-beta',
  'anthropic-version',
  'cache-control',
  'content-type',
  'http-referer',
  'openai-beta',
  'origin',
  'referer',
  'user-agent',
  'x-goog-api-client',
  'x-title',
]);

/** Finds and removes the secrets of one target. */
export interface Redactor {
  readonly text: (text: string) => string;
  /** For bytes that are no text. */
  readonly bytes: (bytes: Buffer) => Buffer;
  readonly headers: (headers: Headers) => Headers;
  /** Where secrets stand: start and end of each, in order. Empty where there are none. */
  readonly spans: (text: string) => readonly (readonly [number, number])[];
  /** False where the text cannot hold a secret, not even in pieces with something between them. */
  readonly mayHoldPieces: (text: string) => boolean;
}

/** All texts that must not leave the probe: the key, and what the user's own headers carry. */
export const secretsOf = (target: Target, key: string | undefined): readonly string[] => {
  const values = Object.entries(target.headers)
    .filter(([name]) => !PUBLIC_HEADERS.has(name.toLowerCase()))
    .flatMap(([, value]) => [value.trim(), value.trim().split(/\s+/).at(-1) ?? '']);
  return [...new Set([...(key === undefined ? [] : [key]), ...values])]
    .filter((secret) => secret.length >= LEAST_SECRET_CHARACTERS)
    .sort((a, b) => b.length - a.length);
};

const nothingSecret: Redactor = {
  text: (text) => text,
  bytes: (bytes) => bytes,
  headers: (headers) => headers,
  spans: () => [],
  mayHoldPieces: () => false,
};

const escapeLiteral = (text: string): string => text.replace(/[^A-Za-z0-9\s]/g, '\\$&');

/** Two cheap looks at a text that tell, for most texts, that the pattern need not be tried. */
const looksFor = (secrets: readonly string[], disguises: readonly Disguises[]) => {
  const whole = new RegExp(
    [...disguises.flatMap(({ plain }) => plain), ...ESCAPES].map(escapeLiteral).join('|'),
  );
  // Letters and digits are escaped by nobody who does not want to deceive.
  const alphabets = secrets.map((secret) => [...new Set(secret.replace(/[^A-Za-z0-9]/g, ''))]);
  return {
    whole: (text: string) => whole.test(text),
    pieces: (text: string) => alphabets.some((alphabet) => alphabet.every((one) => text.includes(one))),
  };
};

const joined = (headers: Headers): string => {
  let text = '';
  for (const name of Object.keys(headers)) text += `${name}\n${headers[name]}\n`;
  return text;
};

/** A redactor that finds these secrets however a server spells them when it gives them back. */
export const redactorFor = (secrets: readonly string[]): Redactor => {
  if (secrets.length === 0) return nothingSecret;
  const disguises = secrets.map(disguisesOf);
  const pattern = new RegExp(disguises.map((one) => one.pattern).join('|'), 'gi');
  const markBytes = Buffer.from(SECRET_MARK).toString('latin1');
  const may = looksFor(secrets, disguises);
  const text = (from: string) => (may.whole(from) ? from.replace(pattern, SECRET_MARK) : from);
  return {
    text,
    bytes: (bytes) => Buffer.from(bytes.toString('latin1').replace(pattern, markBytes), 'latin1'),
    headers: (headers) =>
      may.whole(joined(headers))
        ? Object.fromEntries(Object.entries(headers).map(([name, value]) => [text(name), text(value)]))
        : headers,
    spans: (from) =>
      may.whole(from)
        ? Array.from(from.matchAll(pattern), (hit) => [hit.index, hit.index + hit[0].length])
        : [],
    mayHoldPieces: may.pieces,
  };
};
