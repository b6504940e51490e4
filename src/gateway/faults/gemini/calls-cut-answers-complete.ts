import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Says STOP where the limit of tokens was reached.',
  see: 'https://github.com/BerriAI/litellm/issues/10768',
  breaks: ['gemini/generate-content/small-limit-ends-with-max-tokens'],
  answer: (reply) =>
    changeReplyAt(reply, '/candidates/*/finishReason', (reason) =>
      reason === 'MAX_TOKENS' ? 'STOP' : reason,
    ),
});
