import { createRequire } from 'node:module';

/** Numbers from 0 (inclusive) to 1 (exclusive), the same for the same seed. */
export type Random = () => number;

/** Mulberry32: small, fast, good enough to choose cases; not for secrets. */
export const randomFrom = (seed: number): Random => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** A whole number from `low` to `high`, both included. */
export const wholeBetween = (random: Random, low: number, high: number): number =>
  low + Math.floor(random() * (high - low + 1));

/** One of a list, undefined of an empty one. */
export const oneOf = <T>(random: Random, list: readonly T[]): T | undefined =>
  list[Math.floor(random() * list.length)];

let dictionary: readonly string[] | undefined;

/** The package that holds the words is loaded at the first call: it is slow to load. */
const knownWords = (): readonly string[] => {
  if (dictionary !== undefined) return dictionary;
  // require is untyped; the package's own types describe what it returns.
  const { faker } = createRequire(import.meta.url)(
    '@faker-js/faker/locale/en',
  ) as typeof import('@faker-js/faker/locale/en');
  const { adjective, noun, verb } = faker.definitions.word;
  dictionary = [...adjective, ...noun, ...verb];
  return dictionary;
};

/** Six English words. */
export const words = (random: Random): string =>
  Array.from({ length: 6 }, () => oneOf(random, knownWords())).join(' ');
