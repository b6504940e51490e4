import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Lets a smaller model answer, as its name shows.',
  breaks: ['openai-chat/completions/model-is-the-requested-model'],
  answer: (reply) =>
    changeReplyAt(reply, '/model', (model) => (model === undefined ? model : 'gpt-4.1-nano-2025-04-14')),
});
