import { isObject } from '../../../schema/read.ts';
import { fault } from '../../reply.ts';
import { changeChunks } from './_chunks.ts';

export default fault({
  does: 'Does not hear include_usage.',
  see: 'https://github.com/BerriAI/litellm/issues/7798',
  breaks: ['openai-chat/usage/asked-usage-arrives'],
  answer: (reply) => changeChunks(reply, (chunk) => (isObject(chunk['usage']) ? undefined : chunk)),
});
