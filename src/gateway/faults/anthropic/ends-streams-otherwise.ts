import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Says max_tokens at the end of every stream that came to its own end.',
  breaks: ['anthropic/streaming/same-stop-reason-as-unary'],
  answer: (reply) =>
    changeReplyAt(reply, '/delta/stop_reason', (reason) => (reason === 'end_turn' ? 'max_tokens' : reason)),
});
