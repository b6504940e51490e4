import { fault } from '../../reply.ts';
import { changeResponseAt } from './_events.ts';

export default fault({
  does: 'Puts an error into a completed response.',
  breaks: ['openai-responses/answers/status-agrees-with-error'],
  answer: (reply) =>
    changeResponseAt(reply, '/error', () => ({ code: 'server_error', message: 'The upstream was retried.' })),
});
