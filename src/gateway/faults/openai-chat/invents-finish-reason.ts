import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Finishes with a word of its own.',
  breaks: [
    'openai-chat/completions/finish-reason-is-published',
    'openai-chat/completions/stop-sequence-ends-the-answer',
  ],
  answer: (reply) =>
    changeReplyAt(reply, '/choices/*/finish_reason', (reason) => (reason === 'stop' ? 'model_stop' : reason)),
});
