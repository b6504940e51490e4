import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Answers a submitted task with its id and nothing else.',
  see: 'https://github.com/QuantumNous/new-api/issues/2592',
  breaks: ['unified-video/videos/new-task-tells-state-and-time'],
  answer: (reply, { operation }) =>
    operation === 'createVideo'
      ? ['/status', '/created_at'].reduce((said, at) => changeReplyAt(said, at, () => undefined), reply)
      : reply,
});
