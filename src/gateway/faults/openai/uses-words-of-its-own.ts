import { changeReplyAt } from '../../change.ts';
import { fault, isError } from '../../reply.ts';

export default fault({
  does: 'Calls every error new_api_error.',
  breaks: ['openai/errors/published-words'],
  answer: (reply) => (isError(reply) ? changeReplyAt(reply, '/error/type', () => 'new_api_error') : reply),
});
