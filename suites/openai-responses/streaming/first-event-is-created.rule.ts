import { rule } from 'concordat/suite';
import { readingOf } from '../_reading.ts';
import { hasEvents, isResumed, STREAMED, shown } from './_stream.ts';

export default rule({
  level: 'should',
  says: 'A stream begins with response.created.',
  see: 'client/openai#responses.stream: expected response.created',
  on: STREAMED,
  when: (evidence) => {
    const events = hasEvents(evidence);
    if (events !== true) return events;
    if (isResumed(evidence)) return 'the stream goes on where another left off';
    return readingOf(evidence.exchange).known[0]?.form.does !== 'breaks' || 'the stream begins with an error';
  },
  *check({ exchange }) {
    const [first] = readingOf(exchange).known;
    if (first !== undefined && first.type !== 'response.created')
      yield { at: first.at, expected: 'response.created', actual: shown(first) };
  },
});
