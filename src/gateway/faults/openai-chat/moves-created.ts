import { numberOf } from '../../../schema/read.ts';
import { fault } from '../../reply.ts';
import { changeChunks } from './_chunks.ts';

export default fault({
  does: 'Takes the time of each chunk for its time of creation.',
  breaks: ['openai-chat/streaming/created-is-constant'],
  answer: (reply) =>
    changeChunks(reply, (chunk, n) => ({ ...chunk, created: (numberOf(chunk['created']) ?? 0) + n })),
});
