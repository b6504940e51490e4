import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Tells the time in milliseconds.',
  breaks: ['openai-images/generations/created-is-in-seconds'],
  answer: (reply) =>
    changeReplyAt(reply, '/created', (created) => (typeof created === 'number' ? created * 1000 : created)),
});
