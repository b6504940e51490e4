import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Passes the stop reason max_tokens of Anthropic on as it is.',
  see: 'https://github.com/QuantumNous/new-api/pull/1761',
  breaks: [
    'openai-chat/completions/finish-reason-is-published',
    'openai-chat/completions/finish-reason-is-translated',
    'openai-chat/completions/small-limit-ends-with-length',
  ],
  answer: (reply) =>
    changeReplyAt(reply, '/choices/*/finish_reason', (reason) =>
      reason === 'length' ? 'max_tokens' : reason,
    ),
});
