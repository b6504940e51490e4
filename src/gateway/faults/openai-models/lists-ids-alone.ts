import { isObject } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Lists models by id alone.',
  breaks: ['openai-models/models/models-have-openai-members'],
  answer: (reply) =>
    changeReplyAt(reply, '/data/*', (model) => (isObject(model) ? { id: model['id'] ?? '' } : model)),
});
