import { rule } from 'concordat/suite';
import { isNumbered, numbersOf } from './_numbers.ts';
import { STREAMED } from './_stream.ts';

export default rule({
  level: 'should',
  says: 'No sequence number is left out: a gap tells a client that it has lost an event.',
  see: 'recorded/openai#154 of 154 numbered Responses streams',
  on: STREAMED,
  when: isNumbered,
  *check({ exchange }) {
    const numbers = numbersOf(exchange);
    for (const [n, { at, number }] of numbers.entries()) {
      const before = numbers[n - 1]?.number;
      // What does not rise at all is another rule's.
      if (before !== undefined && number > before + 1) yield { at, expected: before + 1, actual: number };
    }
  },
});
