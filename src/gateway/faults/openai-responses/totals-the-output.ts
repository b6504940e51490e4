import { isObject } from '../../../schema/read.ts';
import { fault } from '../../reply.ts';
import { changeResponseAt } from './_events.ts';

export default fault({
  does: 'Counts the output alone as the total.',
  breaks: ['openai-responses/usage/total-is-the-sum'],
  answer: (reply) =>
    changeResponseAt(reply, '/usage', (usage) =>
      isObject(usage) ? { ...usage, total_tokens: usage['output_tokens'] ?? 0 } : usage,
    ),
});
