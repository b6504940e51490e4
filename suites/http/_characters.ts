import { arrayOf, below, isObject, type JsonValue, type Pointer } from 'concordat/suite';

/** Every string in a value with its place; a nesting of any depth is read. */
export function* stringsIn(value: JsonValue, at: Pointer): Iterable<readonly [Pointer, string]> {
  const pending: [Pointer, JsonValue][] = [[at, value]];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const [here, item] = next;
    if (typeof item === 'string') yield [here, item];
    else if (isObject(item))
      for (const [name, child] of Object.entries(item)) pending.push([below(here, name), child]);
    else for (const [n, child] of arrayOf(item).entries()) pending.push([below(here, n), child]);
  }
}

// Half of a surrogate pair: the other half is in another string, or nowhere.
const HALF_CHARACTER = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** What is left of a character that was cut in half or could not be decoded; undefined where a text is sound. */
export const damageIn = (text: string): string | undefined => {
  const replaced = text.indexOf('\uFFFD');
  if (replaced !== -1) return `U+FFFD in "${text.slice(Math.max(0, replaced - 20), replaced + 20)}"`;
  const half = HALF_CHARACTER.exec(text);
  return half === null
    ? undefined
    : `half a character (\\u${half[0].charCodeAt(0).toString(16)}) in a string of ${text.length}`;
};
