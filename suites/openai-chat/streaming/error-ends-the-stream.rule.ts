import { below, eventsOf, type Finding, member, rule, stringOf } from 'concordat/suite';
import { listIn } from '../../_placed.ts';
import { finishOf } from '../_answer.ts';
import { errorsOf } from '../_reply.ts';
import { DONE, isDone, STREAMED } from '../_stream.ts';

const EXPECTED = 'the error as the last that the stream says';

export default rule({
  level: 'should',
  says: 'A failure in mid-stream is an error object with a message, and the stream does not go on to end as if it were whole.',
  see: 'client/openai#src/core/streaming.ts',
  on: STREAMED,
  when: ({ exchange }) => errorsOf(exchange).length > 0 || 'the stream reports no error',
  *check({ exchange }): Iterable<Finding> {
    const [error] = errorsOf(exchange);
    if (error === undefined) return;
    const told = member(error.value, 'error') ?? null;
    if ((stringOf(member(told, 'message')) ?? '') === '')
      yield {
        at: below(error.at, 'error'),
        expected: 'an object with a message',
        actual: JSON.stringify(told).slice(0, 120),
      };
    const events = eventsOf(exchange);
    for (const { at, item, value } of events.slice(events.findIndex((one) => one.at === error.at) + 1)) {
      const end = value === undefined ? undefined : listIn({ at, value }, 'choices').find(finishOf);
      if (isDone(item.data))
        yield { at: below(at, 'data'), expected: EXPECTED, actual: `data: ${DONE}, as after a whole answer` };
      else if (end !== undefined)
        yield {
          at: below(end.at, 'finish_reason'),
          expected: EXPECTED,
          actual: `finish_reason ${finishOf(end)}, as of a whole answer`,
        };
    }
  },
});
