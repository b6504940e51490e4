import { randomFrom, seedOf } from '../seeded.ts';

/** A unit vector that depends on model and text alone; a shorter one points the same way as the longer one begins. */
export const vectorOf = (model: string, text: string, dimensions: number): readonly number[] => {
  const random = randomFrom(seedOf(`${model}\0${text}`));
  // Two uniform numbers make one of a normal distribution (Box and Muller).
  const raw = Array.from(
    { length: dimensions },
    () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()),
  );
  const norm = Math.hypot(...raw);
  return raw.map((value) => value / norm);
};
