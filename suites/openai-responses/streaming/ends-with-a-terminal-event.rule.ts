import { rule } from 'concordat/suite';
import { readingOf } from '../_reading.ts';
import { cameWhole, STREAMED, shown, stagesOf } from './_stream.ts';

export default rule({
  level: 'should',
  says: 'A stream comes to response.completed, response.incomplete or response.failed, or breaks off with an error event.',
  see: 'recorded/openai#54 of 54 Responses streams',
  on: STREAMED,
  when: cameWhole,
  *check(evidence) {
    if (stagesOf(evidence).some(({ form }) => form.does === 'ends' || form.does === 'breaks')) return;
    const last = readingOf(evidence.exchange).known.at(-1);
    yield {
      at: last?.at ?? '/response/stream',
      expected: 'response.completed, response.incomplete, response.failed or error at the end',
      actual: `the stream ends with ${shown(last)}`,
    };
  },
});
