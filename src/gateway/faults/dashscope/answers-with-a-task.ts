import { member } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault, isSuccess } from '../../reply.ts';

export default fault({
  does: 'Makes a task of an image and gives its id.',
  breaks: ['dashscope/image-generation/image-is-in-the-answer'],
  answer: (reply, { operation }) =>
    operation === 'generateImage' && isSuccess(reply) && reply.kind === 'json'
      ? changeReplyAt(reply, '/output', () => ({
          task_id: member(reply.body, 'request_id') ?? '',
          task_status: 'PENDING',
        }))
      : reply,
});
