import { below, rule } from 'concordat/suite';
import { blockReasonOf, GENERATED } from '../_answer.ts';
import { candidatesOf, partsIn } from '../_reply.ts';

export default rule({
  level: 'should',
  says: 'Where promptFeedback.blockReason is set, no candidate has content.',
  see: 'google/discovery#PromptFeedback',
  on: GENERATED,
  when: ({ exchange }) => blockReasonOf(exchange) !== undefined || 'no prompt was blocked',
  *check({ exchange }) {
    const reason = blockReasonOf(exchange)?.value ?? '';
    for (const candidate of candidatesOf(exchange)) {
      const parts = partsIn(candidate).length;
      if (parts > 0)
        yield {
          at: below(candidate.at, 'content'),
          expected: `no content: the prompt was blocked (${reason})`,
          actual: `${parts} part${parts === 1 ? '' : 's'}`,
        };
    }
  },
});
