import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Leaves finish_reason out of whole answers.',
  see: 'https://github.com/mudler/LocalAI/issues/788',
  breaks: ['openai-chat/completions/finish-reason-is-present'],
  answer: (reply) =>
    reply.kind === 'json' ? changeReplyAt(reply, '/choices/*/finish_reason', () => undefined) : reply,
});
