import { valueAt } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Gives an image in an object of its own, beside the number of a task that is done: no page says where it stands.',
  breaks: ['dashscope/image-generation/image-stands-in-a-message'],
  answer: (reply) =>
    changeReplyAt(reply, '/output', (output) => {
      const url = valueAt(output, '/choices/0/message/content/0/image');
      return url === undefined ? output : { task_id: 't-1', task_status: 'SUCCEEDED', images: [{ url }] };
    }),
});
