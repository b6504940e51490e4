import { changeReplyAt } from '../../change.ts';
import { fault, isError } from '../../reply.ts';

export default fault({
  does: 'Refuses with an empty message.',
  see: 'https://github.com/maximhq/bifrost/issues/997',
  breaks: [
    'gemini/errors/message-says-something',
    'http/errors/unknown-model-is-named',
    'gemini/requests/wrong-role-names-roles',
    'gemini/thinking/missing-signature-is-refused',
  ],
  answer: (reply) => (isError(reply) ? changeReplyAt(reply, '/error/message', () => '') : reply),
});
