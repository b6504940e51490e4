import { fault } from '../../reply.ts';
import { changeFinalAt } from './_events.ts';

export default fault({
  does: 'Gives the response another id when it is finished.',
  breaks: ['openai-responses/streaming/response-id-is-stable'],
  answer: (reply) => changeFinalAt(reply, '/id', (id) => `${id}f`),
});
