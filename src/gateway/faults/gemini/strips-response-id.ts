import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Leaves responseId out of whole answers and keeps it in streams.',
  breaks: ['gemini/generate-content/response-id-is-present', 'gemini/streaming/same-members-as-unary'],
  answer: (reply) => (reply.kind === 'json' ? changeReplyAt(reply, '/responseId', () => undefined) : reply),
});
