import { Buffer } from 'node:buffer';
import type { Body, Exchange } from '../model/index.ts';
import { SECRET_MARK } from '../model/index.ts';
import { count } from './plain.ts';

const KEY = '"$CONCORDAT_API_KEY"';
/** The mark as it stands in text, and as a URL carries it. */
const MARK = new RegExp(`${SECRET_MARK}|%C2%ABconcordat(?::|%3A)key%C2%BB`, 'gi');
/** What cannot stand in a one-line command: it would break the line, act on a terminal or mislead the eye. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;
/** An argument may hold 128 KiB on Linux; a builtin `printf` knows no such limit. */
const LONGEST_ARGUMENT = 100_000;
const OURS = new Set(['host', 'content-length', 'connection', 'transfer-encoding', 'accept-encoding']);
const HEADER_NAME = /^[\w!#$%&'*+.^`|~-]+$/;

const singleQuoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** Single quotes around everything but the key. */
const quoted = (text: string): string => {
  const parts = text.split(MARK).map((part) => (part === '' ? '' : singleQuoted(part)));
  return parts.join(KEY) || "''";
};

const octal = (text: string): string =>
  [...Buffer.from(text, 'utf8')].map((byte) => `\\0${byte.toString(8).padStart(3, '0')}`).join('');

/** A `printf` that prints the text exactly and stands on one line; the key is printed as it is. */
const printed = (text: string): string => {
  const parts = text.split(MARK).map((part) => part.replaceAll('\\', '\\\\').replace(UNSAFE, octal));
  return `printf '${parts.map(() => '%b').join('%s')}' ${parts.map(singleQuoted).join(` ${KEY} `)}`;
};

const headerArguments = ({ request }: Exchange): readonly string[] => {
  const sent = Object.entries(request.headers).filter(
    ([name]) => HEADER_NAME.test(name) && !OURS.has(name.toLowerCase()),
  );
  const given = sent.map(([name, value]) => {
    const text = value.replace(UNSAFE, '').trim();
    // `name:` would remove the header; `name;` sends it empty.
    return `-H ${quoted(text === '' ? `${name};` : `${name}: ${text}`)}`;
  });
  const typed = sent.some(([name]) => name.toLowerCase() === 'content-type');
  // Without this curl would call any body a form.
  return request.body === undefined || typed ? given : [...given, "-H 'content-type:'"];
};

/** What feeds the body, and what takes it. */
const bodyParts = (body: Body | undefined): readonly [before: string, argument: string] => {
  if (body === undefined) return ['', ''];
  if (body.encoding === 'base64')
    return [`printf %s ${quoted(body.text)} | base64 -d | `, ' --data-binary @-'];
  if (body.text.search(UNSAFE) < 0 && body.text.length < LONGEST_ARGUMENT)
    return ['', ` --data-raw ${quoted(body.text)}`];
  return [`${printed(body.text)} | `, ' --data-binary @-'];
};

/** One shell line that sends the request again, the key as `$CONCORDAT_API_KEY`; a comment where the address is not http(s). */
export const curlOf = (exchange: Exchange): string => {
  const { method, url, body } = exchange.request;
  if (exchange.apart === 'callback') return '# no curl: the target called the run';
  if (!/^https?:\/\//i.test(url)) return '# no curl: the address is not http or https';
  const [before, data] = bodyParts(body);
  const verb =
    method === 'HEAD'
      ? '--head'
      : `-X ${/^[A-Z]+$/.test(method) ? method : quoted(method.replace(UNSAFE, ''))}`;
  const address = url.replace(UNSAFE, (character) =>
    [...Buffer.from(character, 'utf8')].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
  );
  const headers = headerArguments(exchange).map((argument) => ` ${argument}`);
  return `${before}curl -sS -i -g --path-as-is ${verb} ${quoted(address)}${headers.join('')}${data}`;
};

/** The same where it has at most `limit` characters; else a comment that says how long it is. */
export const shortCurlOf = (exchange: Exchange, limit: number): string => {
  const curl = curlOf(exchange);
  return curl.length <= limit
    ? curl
    : `# curl of ${count(curl.length)} characters left out: the run file holds the request`;
};
