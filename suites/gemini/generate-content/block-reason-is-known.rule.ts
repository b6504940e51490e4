import { below, rule } from 'concordat/suite';
import { blockReasonOf, GENERATED } from '../_answer.ts';
import { BLOCK_REASONS } from '../_words.ts';

export default rule({
  level: 'may',
  says: 'promptFeedback.blockReason is one of the published names; a new one is noted.',
  see: 'google/discovery#PromptFeedback',
  on: GENERATED,
  when: ({ exchange }) => blockReasonOf(exchange) !== undefined || 'no prompt was blocked',
  *check({ exchange }) {
    const reason = blockReasonOf(exchange);
    if (reason !== undefined && !BLOCK_REASONS.includes(reason.value))
      yield { at: below(reason.at, 'blockReason'), expected: BLOCK_REASONS.join(', '), actual: reason.value };
  },
});
