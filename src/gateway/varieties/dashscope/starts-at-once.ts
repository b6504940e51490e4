import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Lets no task wait: it is under way from the first answer on.',
  breaks: [],
  answer: (reply) =>
    changeReplyAt(reply, '/output/task_status', (state) => (state === 'PENDING' ? 'RUNNING' : state)),
});
