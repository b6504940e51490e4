import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Says stop where the limit of tokens was reached.',
  see: 'https://github.com/BerriAI/litellm/issues/10768',
  breaks: ['openai-chat/completions/small-limit-ends-with-length'],
  answer: (reply) =>
    changeReplyAt(reply, '/choices/*/finish_reason', (reason) => (reason === 'length' ? 'stop' : reason)),
});
