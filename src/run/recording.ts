import type { Body, Case, Contract, Exchange, Fidelity, Headers, JsonValue } from '../model/index.ts';
import { SECRET_MARK, UnusableInput } from '../model/index.ts';
import { readEventStream } from '../probe/event-stream.ts';
import { redactorFor } from '../probe/redact.ts';
import { arrayOf, isObject, member, numberOf, parseJson, stringOf } from '../schema/read.ts';
import type { ToldCase } from './judge-cases.ts';
import { recordedOperation } from './recorded-operation.ts';

const SECRET_HEADERS = new Set([
  'authorization',
  'x-goog-api-key',
  'x-api-key',
  'cookie',
  'set-cookie',
  'api-key',
]);

const headersOf = (list: JsonValue | undefined): Headers => {
  const headers: Record<string, string> = {};
  for (const entry of arrayOf(list)) {
    const name = stringOf(member(entry, 'name'))?.toLowerCase();
    const value = stringOf(member(entry, 'value'));
    if (name === undefined || value === undefined || name.startsWith(':')) continue;
    const shown = SECRET_HEADERS.has(name) ? SECRET_MARK : value;
    headers[name] = headers[name] === undefined ? shown : `${headers[name]}, ${shown}`;
  }
  return headers;
};

const bodyOf = (content: JsonValue | undefined): Body => {
  const text = stringOf(member(content, 'text')) ?? '';
  if (member(content, 'encoding') !== 'base64')
    return { text, encoding: 'utf8', size: Buffer.byteLength(text) };
  const bytes = Buffer.from(text, 'base64');
  const decoded = bytes.toString('utf8');
  return Buffer.from(decoded, 'utf8').equals(bytes)
    ? { text: decoded, encoding: 'utf8', size: bytes.length }
    : { text, encoding: 'base64', size: bytes.length };
};

/** `_fidelity` (exact, reparsed, events-only) and `_elided` are optional members that some recorders write. */
const fidelityOf = (entry: JsonValue): Fidelity => {
  const told = stringOf(member(entry, '_fidelity'));
  return {
    bytes: told === undefined || told === 'exact',
    headers: told === undefined || told === 'exact',
    timings: false,
    whole: (numberOf(member(entry, '_elided')) ?? 0) === 0,
  };
};

/** Angle brackets stand where somebody took a name out of the host. */
const withoutKey = (address: string): URL | undefined => {
  const plain = address.replace(/[<>]/g, '');
  if (!URL.canParse(plain)) return undefined;
  const url = new URL(plain);
  if (url.searchParams.has('key')) url.searchParams.set('key', SECRET_MARK);
  return url;
};

const exchangeOf = (entry: JsonValue): Exchange | undefined => {
  const request = member(entry, 'request');
  const response = member(entry, 'response');
  const url = withoutKey(stringOf(member(request, 'url')) ?? '');
  const status = numberOf(member(response, 'status'));
  if (url === undefined || status === undefined || status === 0) return undefined;
  const method = stringOf(member(request, 'method')) ?? 'GET';
  const headers = headersOf(member(response, 'headers'));
  const body = bodyOf(member(response, 'content'));
  const text = stringOf(member(member(request, 'postData'), 'text'));
  const sent = text === undefined ? undefined : bodyOf({ text });
  const isStream = headers['content-type']?.toLowerCase().startsWith('text/event-stream') === true;
  return {
    step: 'recorded',
    request: {
      method,
      url: url.href,
      headers: headersOf(member(request, 'headers')),
      ...(sent === undefined ? {} : { body: sent }),
    },
    response: {
      status,
      headers,
      body,
      ...(isStream && body.encoding === 'utf8' ? { stream: readEventStream(body.text) } : {}),
      timings: { headersMs: 0, firstByteMs: 0, endMs: 0 },
    },
    ending: { kind: 'complete' },
    fidelity: fidelityOf(entry),
    retries: 0,
  };
};

const caseOf = (file: string, entry: number, exchange: Exchange, family: string): Case => ({
  id: `recorded/${file}/${entry}`,
  family,
  origin: { kind: 'recorded', file, entry },
  title: `${exchange.request.method} ${new URL(exchange.request.url).pathname}`,
  expect: 'accept',
  steps: [
    {
      name: 'recorded',
      ...(exchange.operation === undefined ? {} : { operation: exchange.operation }),
      method: exchange.request.method,
      path: new URL(exchange.request.url).pathname,
      auth: 'bearer',
      expect: 'either',
    },
  ],
});

const URL_KEY = /[?&]key=([^&#]+)/;

/** Long enough and mixed enough to be a key, not a word that somebody put in its place. */
const LOOKS_LIKE_KEY = /^(?=.*\d)[\w.~+/=-]{16,}$/;

/** Keys that the recorded requests carry. */
const keysIn = (entries: readonly JsonValue[]): readonly string[] => {
  const values = entries.flatMap((entry) => {
    const request = member(entry, 'request');
    const headers = arrayOf(member(request, 'headers'))
      .filter((header) => SECRET_HEADERS.has(stringOf(member(header, 'name'))?.toLowerCase() ?? ''))
      .map((header) => stringOf(member(header, 'value'))?.split(/\s+/).at(-1));
    return [...headers, URL_KEY.exec(stringOf(member(request, 'url')) ?? '')?.[1]];
  });
  return [...new Set(values.flatMap((value) => (LOOKS_LIKE_KEY.test(value ?? '') ? (value ?? []) : [])))];
};

/** The entries of a HAR, without the keys that its requests carry; throws where the text is no HAR. */
const entriesIn = (text: string, file: string): readonly JsonValue[] => {
  const log = member(parseJson(text), 'log');
  const version = stringOf(member(log, 'version'));
  if (!isObject(log) || !Array.isArray(log['entries']) || version?.startsWith('1.') !== true)
    throw new UnusableInput({
      file,
      place: '/log',
      problem: version === undefined ? 'this is no HAR file' : `HAR version ${version} is unknown`,
      remedy: 'give a HAR 1.2 file (log.version, log.entries) or a run file of concordat',
    });
  const told = arrayOf(log['entries']);
  const keys = keysIn(told);
  if (keys.length === 0) return told;
  return arrayOf(member(member(parseJson(redactorFor(keys).text(text)), 'log'), 'entries'));
};

/** Reads HAR 1.2 text; throws `UnusableInput` where it is none. Each entry is of one family; `unmatched` fit no published operation. */
export const readRecording = (
  text: string,
  file: string,
  contracts: readonly Contract[],
): { readonly recorded: readonly ToldCase[]; readonly unmatched: number } => {
  const entries = entriesIn(text, file).map(exchangeOf);
  const recorded = entries.flatMap((bare, n): ToldCase[] => {
    const found = bare && recordedOperation(contracts, bare.request);
    if (bare === undefined || found === undefined) return [];
    const exchange = { ...bare, operation: found.operation.id };
    return [{ case: caseOf(file, n, exchange, found.contract.family), exchanges: [exchange] }];
  });
  return { recorded, unmatched: entries.length - recorded.length };
};
