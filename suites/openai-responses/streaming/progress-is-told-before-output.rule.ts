import { rule } from 'concordat/suite';
import { readingOf } from '../_reading.ts';
import { hasEvents, isResumed, STREAMED, shown } from './_stream.ts';

export default rule({
  level: 'should',
  says: 'After response.created comes response.in_progress or response.queued, and neither comes again once output has begun.',
  see: 'recorded/openai#54 of 54 Responses streams',
  on: STREAMED,
  when: (evidence) => {
    const events = hasEvents(evidence);
    if (events !== true) return events;
    if (isResumed(evidence)) return 'the stream goes on where another left off';
    return (
      readingOf(evidence.exchange).known.some(({ type }) => type === 'response.created') ||
      'there is no response.created'
    );
  },
  *check({ exchange }) {
    const { known } = readingOf(exchange);
    const next = known[known.findIndex(({ type }) => type === 'response.created') + 1];
    if (next?.form.does !== 'goes-on' && next?.form.does !== 'breaks')
      yield {
        at: next?.at ?? '/response/stream',
        expected: 'response.in_progress or response.queued',
        actual: shown(next),
      };
    const output = known.findIndex(({ form }) => form.scope !== 'response');
    for (const { at, form, type } of output === -1 ? [] : known.slice(output))
      if (form.does === 'goes-on' || (form.does === 'opens' && form.scope === 'response'))
        yield { at, expected: 'no such event after the first item of output', actual: type };
  },
});
