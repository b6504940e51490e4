import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Leaves the id out of whole answers.',
  breaks: ['openai-chat/completions/answer-says-what-it-is', 'openai-chat/streaming/same-members-as-unary'],
  answer: (reply) => (reply.kind === 'json' ? changeReplyAt(reply, '/id', () => undefined) : reply),
});
