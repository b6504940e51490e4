import { isObject } from '../../../schema/read.ts';
import { fault } from '../../reply.ts';
import { changeChunks, finishOf } from './_chunks.ts';

const USAGE = { prompt_tokens: 12, completion_tokens: 9, total_tokens: 21 };

export default fault({
  does: 'Sends usage with every stream.',
  breaks: ['openai-chat/usage/usage-only-when-asked'],
  answer: (reply) =>
    changeChunks(reply, (chunk, _, all) =>
      all.every((one) => !isObject(one['usage'])) && finishOf(chunk) !== undefined
        ? { ...chunk, usage: USAGE }
        : chunk,
    ),
});
