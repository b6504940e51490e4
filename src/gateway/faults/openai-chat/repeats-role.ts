import { changeAt } from '../../change.ts';
import { fault } from '../../reply.ts';
import { changeChunks } from './_chunks.ts';

export default fault({
  does: 'Sends the role with every delta.',
  breaks: ['openai-chat/streaming/role-comes-once'],
  answer: (reply) =>
    changeChunks(reply, (chunk) => changeAt(chunk, '/choices/*/delta/role', () => 'assistant')),
});
