import { changeAt } from '../../change.ts';
import { fault } from '../../reply.ts';
import { changeChunks } from './_chunks.ts';

export default fault({
  does: 'Leaves finish_reason out of the chunks before the last one.',
  see: 'https://github.com/vllm-project/vllm/issues/19650',
  breaks: ['openai-chat/streaming/finish-reason-is-null-until-the-end'],
  answer: (reply) =>
    changeChunks(reply, (chunk) =>
      changeAt(chunk, '/choices/*/finish_reason', (reason) => reason ?? undefined),
    ),
});
