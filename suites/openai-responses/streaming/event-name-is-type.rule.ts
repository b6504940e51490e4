import { below, eventsOf, member, rule, stringOf } from 'concordat/suite';
import { hasEvents, STREAMED } from './_stream.ts';

export default rule({
  level: 'should',
  says: 'The event field names each event by the type that stands in its data.',
  see: 'recorded/openai#158 of 158 Responses streams',
  on: STREAMED,
  when: (evidence) => {
    if (!evidence.exchange.fidelity.bytes) return 'the framing was not recorded as it was sent';
    return hasEvents(evidence);
  },
  *check({ exchange }) {
    for (const { at, item, value } of eventsOf(exchange)) {
      const type = stringOf(member(value, 'type'));
      if (type !== undefined && item.event !== type)
        yield { at: below(at, 'event'), expected: type, actual: item.event ?? 'no event field' };
    }
  },
});
