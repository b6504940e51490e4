import { changeAt } from '../../change.ts';
import { fault } from '../../reply.ts';
import { changeChunks } from './_chunks.ts';

export default fault({
  does: 'Sends an empty finish_reason with the chunks before the last one.',
  see: 'https://github.com/mudler/LocalAI/issues/1194',
  breaks: ['openai-chat/streaming/finish-reason-is-null-until-the-end'],
  answer: (reply) =>
    changeChunks(reply, (chunk) => changeAt(chunk, '/choices/*/finish_reason', (reason) => reason ?? '')),
});
