import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Leaves finishReason out of whole replies.',
  breaks: ['gemini/generate-content/finish-reason-is-present'],
  answer: (reply) =>
    reply.kind === 'json' ? changeReplyAt(reply, '/candidates/*/finishReason', () => undefined) : reply,
});
