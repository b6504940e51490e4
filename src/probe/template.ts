import type { JsonObject, JsonValue, Template } from '../model/index.ts';
import { arrayOf, below, isObject, member, stringOf, tokensOf, valueAt } from '../schema/read.ts';

/** The JSON reply of an earlier step (of a stream: its events' data as an array); undefined where there is none. */
export type Replies = (step: string) => JsonValue | undefined;

const BASE64_CHARACTER = /[A-Za-z0-9+/_-]/;
const IN_TEXT = /\$\{([^#}]+)#([^}]*)\}/g;

/** The text with one character in the middle exchanged; base64 stays base64. Undefined for an empty text. */
export const tamper = (text: string): string | undefined => {
  const middle = text.length >> 1;
  const offset = text.slice(middle).search(BASE64_CHARACTER);
  const at = offset === -1 ? text.search(BASE64_CHARACTER) : middle + offset;
  if (text === '') return undefined;
  if (at === -1) return `${text}A`;
  return text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1);
};

/** What a pointer names; on a list `name=word` stands for its items whose member `name` is that word. */
const pick = (value: JsonValue | undefined, pointer: string): JsonValue | undefined =>
  tokensOf(pointer).reduce<JsonValue | undefined>((here, token) => {
    const [name = '', word] = token.split('=');
    return word !== undefined && Array.isArray(here)
      ? arrayOf(here).filter((item) => member(item, name) === word)
      : valueAt(here, below('', token));
  }, value);

const lookUp = (reference: JsonObject, step: string, replies: Replies): JsonValue | undefined => {
  const found = pick(replies(step), stringOf(reference.at) ?? '');
  if (reference.edit !== 'tamper') return found;
  return typeof found === 'string' ? tamper(found) : undefined;
};

/** The template with every `$from` replaced; undefined where one of them names nothing. */
export const resolveTemplate = (template: Template, replies: Replies): JsonValue | undefined => {
  if (Array.isArray(template)) {
    const items: JsonValue[] = [];
    for (const item of template) {
      const resolved = resolveTemplate(item, replies);
      if (resolved === undefined) return undefined;
      items.push(resolved);
    }
    return items;
  }
  if (!isObject(template)) return template;
  if (typeof template.$from === 'string') return lookUp(template, template.$from, replies);
  const members: [string, JsonValue][] = [];
  for (const [name, value] of Object.entries(template)) {
    const resolved = resolveTemplate(value, replies);
    if (resolved === undefined) return undefined;
    members.push([name, resolved]);
  }
  return Object.fromEntries(members);
};

/** Longer texts are no ids, whoever sends them. */
const MOST_CHARACTERS = 1024;

/** The first of some pointers, as in `/data/id|/id`, that names a string that may be an id, or a number. */
const pickText = (value: JsonValue | undefined, pointers: string): string | undefined => {
  for (const pointer of pointers.split('|')) {
    const found = pick(value, pointer);
    if (typeof found === 'number') return String(found);
    if (typeof found === 'string' && found !== '' && found.length <= MOST_CHARACTERS) return found;
  }
  return undefined;
};

/** The text with every `${step#/pointer}` (or `${step#/pointer|/another}`) replaced by the string or number it names, through `write`; undefined where one names nothing. */
export const resolveText = (
  text: string,
  replies: Replies,
  write: (value: string) => string | undefined,
): string | undefined => {
  let missing = false;
  const resolved = text.replace(IN_TEXT, (_whole, step: string, pointers: string) => {
    const found = pickText(replies(step), pointers);
    const written = found === undefined ? undefined : write(found);
    if (written !== undefined) return written;
    missing = true;
    return '';
  });
  return missing ? undefined : resolved;
};

/** How a value stands in a path: `models/` taken off, the rest URL-encoded; undefined for what can stand in none. */
export const asPathSegment = (value: string): string | undefined => {
  const bare = value.replace(/^models\//, '');
  // A segment of dots would lead up and away.
  if (/^\.{1,2}$/.test(bare)) return undefined;
  try {
    return encodeURIComponent(bare);
  } catch {
    // Half a character cannot be sent.
    return undefined;
  }
};
