import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Says end_turn where the limit of tokens was reached.',
  breaks: ['anthropic/messages/small-limit-ends-with-max-tokens'],
  answer: (reply) =>
    changeReplyAt(reply, '/stop_reason', (reason) => (reason === 'max_tokens' ? 'end_turn' : reason)),
});
