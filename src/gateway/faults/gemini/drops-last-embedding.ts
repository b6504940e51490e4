import { arrayOf } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Leaves the last embedding of a batch out.',
  breaks: ['gemini/embeddings/batch-answers-each-request'],
  answer: (reply) =>
    changeReplyAt(reply, '/embeddings', (list) => (Array.isArray(list) ? arrayOf(list).slice(0, -1) : list)),
});
