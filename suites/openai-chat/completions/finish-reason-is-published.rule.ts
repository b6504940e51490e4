import { rule } from 'concordat/suite';
import { COMPLETED } from '../_reply.ts';
import { FINISH_REASONS, reasonsIn } from './_finish-reasons.ts';

export default rule({
  level: 'may',
  says: 'finish_reason is one of the published words; a new one is noted.',
  see: 'openai/chat-completions#finish_reason',
  on: COMPLETED,
  when: ({ exchange }) => reasonsIn(exchange).length > 0 || 'no choice has a finish_reason',
  *check({ exchange }) {
    for (const { at, value } of reasonsIn(exchange))
      if (!FINISH_REASONS.includes(value)) yield { at, expected: FINISH_REASONS.join(', '), actual: value };
  },
});
