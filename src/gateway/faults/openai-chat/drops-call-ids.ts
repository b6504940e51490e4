import { changeAt } from '../../change.ts';
import { fault } from '../../reply.ts';
import { changeChunks } from './_chunks.ts';

export default fault({
  does: 'Leaves id and type out of streamed calls.',
  breaks: ['openai-chat/tools/first-piece-names-the-call'],
  answer: (reply) =>
    changeChunks(reply, (chunk) =>
      changeAt(
        changeAt(chunk, '/choices/*/delta/tool_calls/*/id', () => undefined),
        '/choices/*/delta/tool_calls/*/type',
        () => undefined,
      ),
    ),
});
