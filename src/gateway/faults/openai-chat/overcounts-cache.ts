import { isObject, numberOf } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Counts more cached tokens than the prompt has.',
  breaks: ['openai-chat/usage/details-are-parts'],
  answer: (reply) =>
    changeReplyAt(reply, '/usage', (usage) =>
      isObject(usage)
        ? { ...usage, prompt_tokens_details: { cached_tokens: (numberOf(usage['prompt_tokens']) ?? 0) + 1 } }
        : usage,
    ),
});
