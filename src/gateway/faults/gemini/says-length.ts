import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Says length, as another dialect does, where the limit of tokens was reached.',
  see: 'https://github.com/higress-group/higress/pull/2408',
  breaks: [
    'gemini/generate-content/finish-reason-is-known',
    'gemini/generate-content/finish-reason-is-upper-case',
    'gemini/generate-content/small-limit-ends-with-max-tokens',
  ],
  answer: (reply) =>
    changeReplyAt(reply, '/candidates/*/finishReason', (reason) =>
      reason === 'MAX_TOKENS' ? 'length' : reason,
    ),
});
