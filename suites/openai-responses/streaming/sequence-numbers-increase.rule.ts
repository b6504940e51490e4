import { rule } from 'concordat/suite';
import { isNumbered, numbersOf } from './_numbers.ts';
import { STREAMED } from './_stream.ts';

export default rule({
  level: 'should',
  says: 'The sequence_number of each event is above that of the event before it.',
  see: 'openai/responses-streaming#sequence_number',
  on: STREAMED,
  when: isNumbered,
  *check({ exchange }) {
    let before = Number.NEGATIVE_INFINITY;
    for (const { at, number } of numbersOf(exchange)) {
      if (number <= before) yield { at, expected: `more than ${before}`, actual: number };
      before = number;
    }
  },
});
