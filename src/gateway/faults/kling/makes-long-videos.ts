import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Makes a video twice as long as was asked for.',
  breaks: ['tasks/assets/duration-is-as-asked'],
  answer: (reply) =>
    changeReplyAt(reply, '/data/task_result/videos/*/duration', (seconds) =>
      seconds === undefined ? seconds : String(Number(seconds) * 2),
    ),
});
