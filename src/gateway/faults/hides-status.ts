import { changeReplyAt } from '../change.ts';
import { fault } from '../reply.ts';

export default fault({
  does: 'Leaves the status word out of every error.',
  breaks: [],
  answer: (reply) => changeReplyAt(reply, '/error/status', () => undefined),
});
