import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Counts the items of a stream from 1.',
  breaks: ['openai-responses/streaming/indexes-count-up'],
  answer: (reply) =>
    changeReplyAt(reply, '/output_index', (index) => (typeof index === 'number' ? index + 1 : index)),
});
