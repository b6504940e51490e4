import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Passes the finish reasons of Gemini on as they are.',
  see: 'https://github.com/higress-group/higress/pull/2408',
  breaks: [
    'openai-chat/completions/finish-reason-is-published',
    'openai-chat/completions/finish-reason-is-translated',
    'openai-chat/completions/stop-sequence-ends-the-answer',
  ],
  answer: (reply) =>
    changeReplyAt(reply, '/choices/*/finish_reason', (reason) => (reason === 'stop' ? 'STOP' : reason)),
});
