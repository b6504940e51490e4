import type { JsonValue } from '../model/index.ts';

const NAMED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Text on one line that no terminal acts on: control, format and broken characters stand as escapes. */
export const visible = (text: string): string =>
  text.replace(
    /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu,
    (character) => NAMED[character] ?? `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );

/** At most `limit` UTF-16 units, never half a character; the rest is counted. */
export const cut = (text: string, limit: number): string => {
  if (text.length <= limit) return text;
  const kept = start(text, limit);
  return `${kept}… (+${count(text.length - kept.length)} characters)`;
};

/** The first `limit` UTF-16 units, one less where that would halve a character. */
export const start = (text: string, limit: number): string => {
  if (text.length <= limit) return text;
  const last = text.charCodeAt(limit - 1);
  return text.slice(0, last >= 0xd800 && last < 0xdc00 ? limit - 1 : limit);
};

/** A value of a finding as words: a string as it stands, all else as JSON; visible and cut. */
export const words = (value: JsonValue, limit = 200): string =>
  visible(cut(typeof value === 'string' ? value : JSON.stringify(value), limit));

/** A number with thousands separators. */
export const count = (amount: number): string => amount.toLocaleString('en-US');

/** `1 rule`, `2 rules`. */
export const some = (amount: number, noun: string): string =>
  `${count(amount)} ${noun}${amount === 1 ? '' : 's'}`;

/** A duration for people: `340 ms`, `12.3 s`, `4 min 5 s`. */
export const duration = (ms: number): string => {
  if (ms < 1000) return `${Math.round(ms)} ms`;
  if (ms < 59_950) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
};
