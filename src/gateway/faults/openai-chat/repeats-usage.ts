import { isObject } from '../../../schema/read.ts';
import { fault } from '../../reply.ts';
import { changeChunks } from './_chunks.ts';

export default fault({
  does: 'Sends the usage with every chunk.',
  see: 'https://github.com/lbjlaq/Antigravity-Manager/issues/1915',
  breaks: ['openai-chat/usage/usage-comes-once'],
  answer: (reply) =>
    changeChunks(reply, (chunk, _, all) => {
      const usage = all.find((one) => isObject(one['usage']))?.['usage'];
      return usage === undefined ? chunk : { ...chunk, usage };
    }),
});
