/** Cosine of the angle between two vectors, from -1 to 1; 0 where one has no length. */
export const cosine = (one: readonly number[], other: readonly number[]): number => {
  const dot = (left: readonly number[], right: readonly number[]): number =>
    left.reduce((sum, value, n) => sum + value * (right[n] ?? 0), 0);
  const lengths = Math.sqrt(dot(one, one) * dot(other, other));
  return lengths === 0 ? 0 : dot(one, other) / lengths;
};
