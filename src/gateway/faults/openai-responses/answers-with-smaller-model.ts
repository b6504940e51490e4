import { fault } from '../../reply.ts';
import { changeResponseAt } from './_events.ts';

export default fault({
  does: 'Lets another model answer.',
  breaks: ['openai-responses/answers/model-is-the-requested-model'],
  answer: (reply) => changeResponseAt(reply, '/model', (model) => `${model}-nano`),
});
