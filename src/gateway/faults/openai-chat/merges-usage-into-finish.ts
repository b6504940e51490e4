import { isObject } from '../../../schema/read.ts';
import { fault } from '../../reply.ts';
import { changeChunks, finishOf } from './_chunks.ts';

export default fault({
  does: 'Puts the usage on the chunk that finishes.',
  see: 'https://github.com/router-for-me/CLIProxyAPI/issues/796',
  breaks: ['openai-chat/usage/usage-chunk-has-no-choices'],
  answer: (reply) =>
    changeChunks(reply, (chunk, _, all) => {
      const usage = all.find((one) => isObject(one['usage']))?.['usage'];
      if (isObject(chunk['usage'])) return undefined;
      return usage !== undefined && finishOf(chunk) !== undefined ? { ...chunk, usage } : chunk;
    }),
});
