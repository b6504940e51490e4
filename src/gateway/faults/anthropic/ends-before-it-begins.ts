import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Sends the stop_reason in message_start already.',
  breaks: ['anthropic/streaming/starts-with-an-empty-message'],
  answer: (reply) =>
    changeReplyAt(reply, '/message/stop_reason', (reason) => (reason === undefined ? reason : 'end_turn')),
});
