import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Leaves usage out of whole answers.',
  breaks: ['openai-chat/usage/usage-is-present'],
  answer: (reply) => (reply.kind === 'json' ? changeReplyAt(reply, '/usage', () => undefined) : reply),
});
