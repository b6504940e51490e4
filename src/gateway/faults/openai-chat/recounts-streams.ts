import { isObject, numberOf } from '../../../schema/read.ts';
import { changeAt } from '../../change.ts';
import { fault } from '../../reply.ts';
import { changeChunks } from './_chunks.ts';

const MORE = 100;

export default fault({
  does: 'Counts the prompt of a stream by a rule of its own.',
  breaks: ['openai-chat/streaming/same-usage-as-unary'],
  answer: (reply) =>
    changeChunks(reply, (chunk) =>
      changeAt(chunk, '/usage', (usage) =>
        isObject(usage)
          ? {
              ...usage,
              prompt_tokens: (numberOf(usage['prompt_tokens']) ?? 0) + MORE,
              total_tokens: (numberOf(usage['total_tokens']) ?? 0) + MORE,
            }
          : usage,
      ),
    ),
});
