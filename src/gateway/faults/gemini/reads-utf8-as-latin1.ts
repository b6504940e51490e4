import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Reads the UTF-8 of its upstream as Latin-1, so that Zürich becomes ZÃ¼rich.',
  breaks: ['gemini/streaming/non-ascii-text-is-intact'],
  answer: (reply) =>
    changeReplyAt(reply, '/candidates/*/content/parts/*/text', (text) =>
      typeof text === 'string' ? Buffer.from(text).toString('latin1') : text,
    ),
});
