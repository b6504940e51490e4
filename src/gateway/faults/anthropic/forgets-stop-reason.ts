import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Leaves the stop_reason of every stream null.',
  breaks: [
    'anthropic/streaming/same-members-as-unary',
    'anthropic/streaming/stop-reason-before-message-stop',
  ],
  answer: (reply) =>
    changeReplyAt(reply, '/delta/stop_reason', (reason) => (reason === undefined ? reason : null)),
});
