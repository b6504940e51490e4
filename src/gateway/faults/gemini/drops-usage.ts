import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Leaves usageMetadata out of whole replies.',
  breaks: ['gemini/usage/usage-is-present'],
  answer: (reply) =>
    reply.kind === 'json' ? changeReplyAt(reply, '/usageMetadata', () => undefined) : reply,
});
