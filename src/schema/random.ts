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

type Faker = typeof import('@faker-js/faker/locale/en').faker;

let faker: Faker | undefined;

/** A few English words. The package that makes it is loaded at the first call: it is slow to load. */
export const words = (random: Random): string => {
  // require is untyped; the package's own types describe what it returns.
  faker ??= (
    createRequire(import.meta.url)('@faker-js/faker/locale/en') as typeof import('@faker-js/faker/locale/en')
  ).faker;
  faker.seed(Math.floor(random() * 4_294_967_296));
  return faker.word.words(6);
};
