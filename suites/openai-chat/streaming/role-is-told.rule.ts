import { rule } from 'concordat/suite';
import { answersOf } from '../_answer.ts';
import { hasChoices, STREAMED } from '../_stream.ts';

export default rule({
  level: 'must',
  says: 'A delta of each choice tells the role: without it the stream helper of the official client fails at the end.',
  see: 'client/openai#src/lib/ChatCompletionStream.ts',
  on: STREAMED,
  when: hasChoices,
  *check({ exchange }) {
    for (const { index, role } of answersOf(exchange))
      if (role === undefined)
        yield {
          at: '/response/stream',
          expected: 'role: assistant in the first delta',
          actual: `no delta of choice ${index} tells a role`,
        };
  },
});
