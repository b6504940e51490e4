/** True for a text that is a shorter one said at least twice over, as "no, no, no, no": a model may say that again and again. */
export const isPeriodic = (text: string): boolean => {
  // The longest beginning of each head of the text that is also its end, by Knuth, Morris and Pratt.
  const borders: number[] = [0];
  for (let n = 1, length = 0; n < text.length; n += 1) {
    while (length > 0 && text[n] !== text[length]) length = borders[length - 1] ?? 0;
    if (text[n] === text[length]) length += 1;
    borders.push(length);
  }
  const period = text.length - (borders.at(-1) ?? 0);
  return period * 2 <= text.length;
};
