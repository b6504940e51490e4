import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Lists models without the names that are shown to people.',
  breaks: ['openai-models/models/published-members-are-there'],
  provider: 'anyint',
  answer: (reply) => changeReplyAt(reply, '/data/*/display_name', () => undefined),
});
