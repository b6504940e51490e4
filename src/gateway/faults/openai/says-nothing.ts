import { changeReplyAt } from '../../change.ts';
import { fault, isError } from '../../reply.ts';

export default fault({
  does: 'Refuses with an empty message.',
  see: 'https://github.com/maximhq/bifrost/issues/997',
  breaks: ['http/errors/unknown-model-is-named', 'openai/errors/message-says-something'],
  answer: (reply) => (isError(reply) ? changeReplyAt(reply, '/error/message', () => '') : reply),
});
