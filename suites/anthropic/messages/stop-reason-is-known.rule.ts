import { rule } from 'concordat/suite';
import { endOf, GENERATED } from '../_reply.ts';
import { STOP_REASONS } from './_words.ts';

export default rule({
  level: 'may',
  says: 'stop_reason is one of the words that are published; clients have to expect new ones.',
  see: 'anthropic/messages#stop_reason',
  on: GENERATED,
  when: ({ exchange }) => endOf(exchange, 'stop_reason') !== undefined || 'the answer has no stop_reason',
  *check({ exchange }) {
    const reason = endOf(exchange, 'stop_reason');
    if (reason !== undefined && !STOP_REASONS.includes(String(reason.value)))
      yield { at: reason.at, expected: STOP_REASONS.join(', '), actual: reason.value };
  },
});
