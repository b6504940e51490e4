import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Leaves totalTokenCount out of whole replies.',
  breaks: ['gemini/usage/prompt-and-total-are-counted'],
  answer: (reply) =>
    reply.kind === 'json' ? changeReplyAt(reply, '/usageMetadata/totalTokenCount', () => undefined) : reply,
});
