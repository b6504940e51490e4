import { below, type Finding, type JsonObject, stringOf } from 'concordat/suite';
import type { Placed } from '../_placed.ts';

const isTold = (value: JsonObject, name: string): boolean =>
  name === 'created' ? (value[name] ?? null) !== null : (stringOf(value[name]) ?? '') !== '';

/** One finding for each of `id`, `created` and `model` that some objects of an answer lack, and one for another `object`. */
export function* checkIdentity(
  all: readonly Placed<JsonObject>[],
  { object, what }: { readonly object: string; readonly what: string },
): Iterable<Finding> {
  const share = (count: number): string => (all.length === 1 ? '' : ` on ${count} of ${all.length} ${what}`);
  for (const name of ['id', 'created', 'model']) {
    const without = all.filter(({ value }) => !isTold(value, name));
    const [first] = without;
    if (first !== undefined)
      yield {
        at: below(first.at, name),
        expected: `${name} on every answer`,
        actual: `${first.value[name] === '' ? 'an empty text' : 'none'}${share(without.length)}`,
      };
  }
  const others = all.filter(({ value }) => value['object'] !== object);
  const [first] = others;
  if (first !== undefined)
    yield {
      at: below(first.at, 'object'),
      expected: object,
      actual: `${first.value['object'] === '' ? 'an empty text' : (first.value['object'] ?? 'none')}${share(others.length)}`,
    };
}
