import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Numbers images from 1.',
  breaks: ['tasks/assets/indexes-count-up'],
  answer: (reply) =>
    changeReplyAt(reply, '/data/task_result/images/*/index', (n) => (typeof n === 'number' ? n + 1 : n)),
});
