import { isObject, numberOf } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

const UNSAID = 1000;

export default fault({
  does: 'Counts a thousand tokens of the answer that it never sends.',
  see: 'https://github.com/anomalyco/opencode/issues/43379',
  breaks: ['openai-chat/usage/counted-tokens-were-said'],
  answer: (reply, { bodyText }) =>
    bodyText.includes('max_')
      ? reply
      : changeReplyAt(reply, '/usage', (usage) =>
          isObject(usage)
            ? {
                ...usage,
                completion_tokens: (numberOf(usage['completion_tokens']) ?? 0) + UNSAID,
                total_tokens: (numberOf(usage['total_tokens']) ?? 0) + UNSAID,
              }
            : usage,
        ),
});
