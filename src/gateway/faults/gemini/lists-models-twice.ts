import { arrayOf } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Lists every model twice.',
  breaks: ['gemini/models/names-are-unique', 'gemini/models/page-size-is-honoured'],
  answer: (reply) =>
    changeReplyAt(reply, '/models', (list) =>
      Array.isArray(list) ? [...arrayOf(list), ...arrayOf(list)] : list,
    ),
});
