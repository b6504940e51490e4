import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Says in milliseconds when a model was created.',
  breaks: ['openai-models/models/created-is-a-time'],
  answer: (reply, { operation }) =>
    changeReplyAt(reply, operation === 'listModels' ? '/data/*/created' : '/created', (seconds) =>
      typeof seconds === 'number' ? seconds * 1000 : seconds,
    ),
});
