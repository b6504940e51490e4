/** A text, and one that has nothing to do with it. */
export const FIRST = 'A recipe for bread with flour, water and salt.';
/** The other one. */
export const SECOND = 'The orbit of the moon around the earth.';

/** Two ways to the same vector differ by no more than rounding. */
export const SAME = 0.999;
