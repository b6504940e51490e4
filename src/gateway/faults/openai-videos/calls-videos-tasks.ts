import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Calls a video a task.',
  see: 'https://github.com/QuantumNous/new-api/issues/7194',
  breaks: ['openai-videos/videos/object-is-video'],
  answer: (reply) => changeReplyAt(reply, '/object', (object) => (object === 'video' ? 'task' : object)),
});
