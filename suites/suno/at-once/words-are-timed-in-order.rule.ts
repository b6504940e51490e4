import { numberOf, rule } from 'concordat/suite';
import { alignedIn } from './_aligned.ts';

export default rule({
  level: 'should',
  says: 'A word that is sung does not end before it begins, and does not begin before the one that stands before it.',
  see: 'sunoapi/docs#Get Timestamped Lyrics',
  on: { operation: 'getTimestampedLyrics', status: 'success' },
  when: ({ exchange }) =>
    alignedIn(exchange).some(({ value }) => numberOf(value['startS']) !== undefined) ||
    'no word has its time in the answer',
  *check({ exchange }) {
    let last = 0;
    for (const { at, value } of alignedIn(exchange)) {
      const [start, end] = [numberOf(value['startS']), numberOf(value['endS'])];
      // A word that was not found in the song has no times.
      if (start === undefined) continue;
      if (start < last)
        yield { at: `${at}/startS`, expected: `${last} or later, as the word before`, actual: start };
      if (end !== undefined && end < start)
        yield { at: `${at}/endS`, expected: `${start} or later, when it begins`, actual: end };
      last = Math.max(last, start);
    }
  },
});
