import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Counts more output in message_start than at the end.',
  breaks: ['anthropic/streaming/usage-is-cumulative'],
  answer: (reply) =>
    changeReplyAt(reply, '/message/usage/output_tokens', (count) => (count === undefined ? count : 100_000)),
});
