import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Calls a task that waits for its turn under way.',
  breaks: ['kling/replies/first-state-is-submitted'],
  answer: (reply) =>
    changeReplyAt(reply, '/data/task_status', (state) => (state === 'submitted' ? 'processing' : state)),
});
