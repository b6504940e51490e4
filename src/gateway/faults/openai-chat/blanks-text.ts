import { changeAt, changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';
import { changeChunks } from './_chunks.ts';

export default fault({
  does: 'Answers with an empty text and finish_reason stop.',
  see: 'https://github.com/songquanpeng/one-api/issues/833',
  breaks: [
    'openai-chat/completions/finished-choice-says-something',
    'openai-chat/usage/counted-tokens-were-said',
  ],
  answer: (reply) =>
    changeReplyAt(
      changeChunks(reply, (chunk) =>
        changeAt(chunk, '/choices/*/delta/content', (text) => (typeof text === 'string' ? '' : text)),
      ),
      '/choices/*/message/content',
      (text) => (typeof text === 'string' ? '' : text),
    ),
});
