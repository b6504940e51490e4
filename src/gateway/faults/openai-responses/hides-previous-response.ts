import { fault } from '../../reply.ts';
import { changeResponseAt } from './_events.ts';

export default fault({
  does: 'Does not say which response it goes on from.',
  breaks: ['openai-responses/state/previous-response-is-named'],
  answer: (reply) => changeResponseAt(reply, '/previous_response_id', () => null),
});
