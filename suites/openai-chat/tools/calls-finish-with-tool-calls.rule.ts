import { below, type Exchange, rule } from 'concordat/suite';
import { COMPLETED } from '../_reply.ts';
import { callingIn, namedIn } from '../_tools.ts';

// A limit, or a filter, may end an answer in the middle of a call.
const CUT = ['length', 'content_filter'];

const finishedIn = (exchange: Exchange) =>
  callingIn(exchange).filter(({ finishReason }) => finishReason !== undefined && !CUT.includes(finishReason));

export default rule({
  level: 'should',
  says: 'A choice that calls a tool finishes with tool_calls; with stop only where tool_choice forced that one function.',
  see: 'openai/chat-completions#finish_reason',
  on: COMPLETED,
  when: ({ exchange }) => finishedIn(exchange).length > 0 || 'the model called nothing',
  *check({ exchange }) {
    const allowed = namedIn(exchange) === undefined ? ['tool_calls'] : ['tool_calls', 'stop'];
    for (const { at, calls, finishReason = '' } of finishedIn(exchange))
      if (!allowed.includes(finishReason))
        yield {
          at: below(at, 'finish_reason'),
          expected: `tool_calls: the choice calls ${calls.map(({ name }) => name).join(', ')}`,
          actual: finishReason,
        };
  },
});
