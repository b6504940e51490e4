import { sameEndRule } from '../../_same-as-unary.ts';
import { stopReasonOf } from '../_reply.ts';
import { bothSucceeded } from './_same-prompt.ts';

export default sameEndRule({
  level: 'should',
  says: 'The same prompt ends for the same reason unary and streamed.',
  see: 'anthropic/messages#stop_reason',
  on: { scenario: 'anthropic/streaming/same-prompt' },
  when: bothSucceeded,
  member: 'stop_reason',
  endOf: stopReasonOf,
});
