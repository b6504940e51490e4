import { arrayOf, member } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Does not list the models that it serves.',
  breaks: ['openai-models/models/configured-models-are-listed'],
  answer: (reply) =>
    changeReplyAt(reply, '/data', (data) =>
      Array.isArray(data) ? arrayOf(data).filter((model) => /^o\d/.test(String(member(model, 'id')))) : data,
    ),
});
