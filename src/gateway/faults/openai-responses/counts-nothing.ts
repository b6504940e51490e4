import { isObject } from '../../../schema/read.ts';
import { fault } from '../../reply.ts';
import { changeResponseAt } from './_events.ts';

export default fault({
  does: 'Counts no tokens at all.',
  breaks: ['openai-responses/usage/answer-is-counted'],
  answer: (reply) =>
    changeResponseAt(reply, '/usage', (usage) =>
      isObject(usage)
        ? {
            ...usage,
            input_tokens: 0,
            output_tokens: 0,
            output_tokens_details: { reasoning_tokens: 0 },
            total_tokens: 0,
          }
        : usage,
    ),
});
