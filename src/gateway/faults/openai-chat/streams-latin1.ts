import { changeAt } from '../../change.ts';
import { fault } from '../../reply.ts';
import { changeChunks } from './_chunks.ts';

export default fault({
  does: 'Reads the UTF-8 of a stream as Latin-1, so that Zürich becomes ZÃ¼rich.',
  breaks: ['openai-chat/streaming/non-ascii-text-is-intact'],
  answer: (reply) =>
    changeChunks(reply, (chunk) =>
      changeAt(chunk, '/choices/*/delta/content', (text) =>
        typeof text === 'string' ? Buffer.from(text).toString('latin1') : text,
      ),
    ),
});
