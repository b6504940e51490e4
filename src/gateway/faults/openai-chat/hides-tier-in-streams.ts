import { fault } from '../../reply.ts';
import { changeChunks } from './_chunks.ts';

export default fault({
  does: 'Leaves service_tier out of streams.',
  breaks: ['openai-chat/streaming/same-members-as-unary'],
  answer: (reply) => changeChunks(reply, ({ service_tier: _, ...chunk }) => chunk),
});
