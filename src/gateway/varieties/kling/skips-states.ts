import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Calls a task submitted until it has ended.',
  breaks: [],
  answer: (reply) =>
    changeReplyAt(reply, '/data/task_status', (state) => (state === 'processing' ? 'submitted' : state)),
});
