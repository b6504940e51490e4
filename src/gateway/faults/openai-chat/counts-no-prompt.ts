import { isObject } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Counts no tokens of the prompt.',
  see: 'https://github.com/agentgateway/agentgateway/issues/1089',
  breaks: ['openai-chat/usage/answer-is-counted'],
  answer: (reply) =>
    changeReplyAt(reply, '/usage', (usage) =>
      isObject(usage) ? { ...usage, prompt_tokens: 0, total_tokens: usage['completion_tokens'] ?? 0 } : usage,
    ),
});
