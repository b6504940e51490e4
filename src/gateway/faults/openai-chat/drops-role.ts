import { changeAt } from '../../change.ts';
import { fault } from '../../reply.ts';
import { changeChunks } from './_chunks.ts';

export default fault({
  does: 'Leaves the role out of all deltas.',
  breaks: ['openai-chat/streaming/role-is-told'],
  answer: (reply) =>
    changeChunks(reply, (chunk) => changeAt(chunk, '/choices/*/delta/role', () => undefined)),
});
