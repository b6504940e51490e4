import { isObject } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Leaves the prompt out of the total.',
  breaks: ['openai-chat/usage/usage-sums'],
  answer: (reply) =>
    changeReplyAt(reply, '/usage', (usage) =>
      isObject(usage) ? { ...usage, total_tokens: usage['completion_tokens'] ?? 0 } : usage,
    ),
});
