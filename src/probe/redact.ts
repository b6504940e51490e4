import type { Headers, Target } from '../model/index.ts';
import { SECRET_MARK } from '../model/index.ts';

/** Shorter secrets would turn up by chance; they are kept out of the places where we put them, nowhere else. */
export const LEAST_SECRET_CHARACTERS = 8;

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
}

const NAMED_ENTITIES: Readonly<Record<string, string>> = {
  '&': 'amp',
  '<': 'lt',
  '>': 'gt',
  '"': 'quot',
  "'": 'apos',
};

// Repeats are bounded: an unbounded one is quadratic on a hostile run of backslashes.
const characterForms = (character: string): string => {
  const code = character.charCodeAt(0);
  const hex = code.toString(16).padStart(2, '0');
  const entity = NAMED_ENTITIES[character];
  return `(?:${[
    /[A-Za-z0-9]/.test(character) ? character : `\\\\{0,8}${character.replace(/[^\w\s]/g, '\\$&')}`,
    `%(?:25){0,3}${hex}`,
    `\\\\{1,8}u${hex.padStart(4, '0')}`,
    `&#(?:x0{0,6}${hex}|0{0,6}${code});`,
    ...(entity === undefined ? [] : [`&${entity};`]),
    ...(character === ' ' ? ['\\+'] : []),
  ].join('|')})`;
};

const textForms = (text: string): string => Array.from(text, characterForms).join('');

/** What stays of the secret's base64 whatever stands before and after it: one text for each alignment. */
const base64Cores = (secret: string): readonly string[] =>
  [0, 1, 2].map((before) => {
    const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(secret)]);
    const firstWhole = Math.ceil((before * 8) / 6);
    const afterWhole = Math.floor((bytes.length * 8) / 6);
    return bytes.toString('base64').slice(firstWhole, afterWhole);
  });

const formsOf = (secret: string): readonly string[] => [
  textForms(secret),
  ...base64Cores(secret).map((core) => Array.from(core, base64Form).join('')),
];

const base64Form = (character: string): string => {
  if (character === '+') return `(?:-|${characterForms('+')})`;
  return character === '/' ? `(?:_|${characterForms('/')})` : character;
};

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
};

/** A redactor for these secrets in every form that a server may give them back: plain, URL-encoded, JSON- or HTML-escaped, base64, in any case. */
export const redactorFor = (secrets: readonly string[]): Redactor => {
  if (secrets.length === 0) return nothingSecret;
  const pattern = new RegExp(secrets.flatMap(formsOf).join('|'), 'gi');
  const markBytes = Buffer.from(SECRET_MARK).toString('latin1');
  const text = (from: string) => from.replace(pattern, SECRET_MARK);
  return {
    text,
    bytes: (bytes) => Buffer.from(bytes.toString('latin1').replace(pattern, markBytes), 'latin1'),
    headers: (headers) =>
      Object.fromEntries(Object.entries(headers).map(([name, value]) => [text(name), text(value)])),
    spans: (from) => Array.from(from.matchAll(pattern), (hit) => [hit.index, hit.index + hit[0].length]),
  };
};
