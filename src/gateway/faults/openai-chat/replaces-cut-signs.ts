import { changeAt } from '../../change.ts';
import { fault } from '../../reply.ts';
import { changeChunks } from './_chunks.ts';

export default fault({
  does: 'Decodes each packet alone, so that signs of several bytes become question marks.',
  see: 'https://github.com/musistudio/claude-code-router/pull/1672',
  breaks: ['openai-chat/streaming/non-ascii-text-is-intact'],
  answer: (reply) =>
    changeChunks(reply, (chunk) =>
      changeAt(chunk, '/choices/*/delta/content', (text) =>
        typeof text === 'string' ? text.replaceAll(/[\u0080-\uffff]/g, '??') : text,
      ),
    ),
});
