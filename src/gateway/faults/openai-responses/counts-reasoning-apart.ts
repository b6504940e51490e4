import { isObject, numberOf } from '../../../schema/read.ts';
import { fault } from '../../reply.ts';
import { changeResponseAt } from './_events.ts';

export default fault({
  does: 'Counts reasoning tokens beside the output instead of in it.',
  breaks: ['openai-responses/usage/details-are-part-of-the-totals'],
  answer: (reply) =>
    changeResponseAt(reply, '/usage', (usage) =>
      isObject(usage)
        ? {
            ...usage,
            output_tokens_details: { reasoning_tokens: (numberOf(usage['output_tokens']) ?? 0) + 64 },
          }
        : usage,
    ),
});
