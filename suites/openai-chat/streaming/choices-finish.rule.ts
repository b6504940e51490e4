import { rule } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { answersOf } from '../_answer.ts';
import { hasChunks, STREAMED, wentWell } from '../_stream.ts';

export default rule({
  level: 'must',
  says: 'Every choice of a stream gets a finish_reason before the stream ends; without one the answer is cut off, and the official client fails.',
  see: 'client/openai#src/lib/ChatCompletionStream.ts',
  on: STREAMED,
  when: (evidence) => allHold(wentWell(evidence), hasChunks(evidence)),
  *check({ exchange }) {
    const answers = answersOf(exchange);
    if (answers.length === 0)
      yield {
        at: '/response/stream',
        expected: 'a choice with a finish_reason',
        actual: 'the whole stream holds no choice',
      };
    for (const { index, at, finishReason } of answers)
      if (finishReason === undefined)
        yield {
          at: `${at}/finish_reason`,
          expected: 'a finish_reason on the last chunk of the choice',
          actual: `the stream ended without a finish_reason for choice ${index}`,
        };
  },
});
