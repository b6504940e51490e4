import { changeAt } from '../../change.ts';
import { fault } from '../../reply.ts';
import { changeChunks } from './_chunks.ts';

export default fault({
  does: 'Counts the index of the choice up with the chunks.',
  see: 'https://github.com/microsoft/foundry-local/issues/144',
  breaks: [
    'openai-chat/completions/choice-indexes-are-contiguous',
    'openai-chat/completions/finished-choice-says-something',
    'openai-chat/streaming/choices-finish',
    'openai-chat/streaming/role-is-told',
  ],
  answer: (reply, { bodyText }) =>
    bodyText.includes('tools')
      ? reply
      : changeChunks(reply, (chunk, n) => changeAt(chunk, '/choices/*/index', () => n)),
});
