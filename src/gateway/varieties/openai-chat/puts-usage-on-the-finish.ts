import { isObject } from '../../../schema/read.ts';
import { changeChunks, finishOf } from '../../faults/openai-chat/_chunks.ts';
import { fault } from '../../reply.ts';

const USAGE = { prompt_tokens: 12, completion_tokens: 9, total_tokens: 21 };

export default fault({
  does: 'Sends usage, asked for or not, on the chunk that finishes.',
  provider: 'anyint',
  breaks: [],
  answer: (reply) =>
    changeChunks(reply, (chunk, _, all) => {
      const usage = all.find((one) => isObject(one['usage']))?.['usage'] ?? USAGE;
      if (isObject(chunk['usage'])) return undefined;
      return finishOf(chunk) === undefined ? chunk : { ...chunk, usage };
    }),
});
