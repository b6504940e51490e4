import { fault } from '../../reply.ts';
import { changeResponseAt } from './_events.ts';

export default fault({
  does: 'Calls the role of a message model.',
  breaks: ['openai-responses/answers/messages-are-from-the-assistant'],
  answer: (reply) =>
    changeResponseAt(reply, '/output/*/role', (role) => (role === undefined ? role : 'model')),
});
