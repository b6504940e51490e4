import { valueAt } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Puts images where an older route of DashScope had them.',
  breaks: ['dashscope/image-generation/image-stands-in-a-message'],
  answer: (reply) =>
    changeReplyAt(reply, '/output', (output) => {
      const url = valueAt(output, '/choices/0/message/content/0/image');
      return url === undefined ? output : { results: [{ url }] };
    }),
});
