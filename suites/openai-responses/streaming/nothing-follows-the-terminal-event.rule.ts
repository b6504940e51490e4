import { eventsOf, member, rule, stringOf } from 'concordat/suite';
import { cameWhole, STREAMED, terminalOf } from './_stream.ts';

// Another rule speaks about this one.
const SENTINEL = '[DONE]';

export default rule({
  level: 'should',
  says: 'The event that carries the finished response comes once, and nothing comes after it.',
  see: 'recorded/openai#54 of 54 Responses streams',
  on: STREAMED,
  when: (evidence) => {
    const whole = cameWhole(evidence);
    if (whole !== true) return whole;
    return terminalOf(evidence) !== undefined || 'no event carries a finished response';
  },
  *check(evidence) {
    const events = eventsOf(evidence.exchange);
    const terminal = terminalOf(evidence);
    const end = events.findIndex(({ at }) => at === terminal?.at);
    for (const { at, item, value } of events.slice(end + 1))
      if (item.data !== SENTINEL)
        yield {
          at,
          expected: `nothing after ${terminal?.type}`,
          actual: stringOf(member(value, 'type')) ?? item.data.slice(0, 60),
        };
  },
});
