import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Calls a new task SUSPENDED.',
  breaks: ['dashscope/video/new-task-waits'],
  answer: (reply, { operation }) =>
    operation === 'createVideo'
      ? changeReplyAt(reply, '/output/task_status', (state) => (state === undefined ? state : 'SUSPENDED'))
      : reply,
});
