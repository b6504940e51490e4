import { changeAt } from '../../change.ts';
import { fault } from '../../reply.ts';
import { changeChunks } from './_chunks.ts';

export default fault({
  does: 'Gives every call of a stream the index 0.',
  see: 'https://github.com/ollama/ollama/issues/15457',
  breaks: ['openai-chat/tools/streamed-calls-are-numbered'],
  answer: (reply) =>
    changeChunks(reply, (chunk) => changeAt(chunk, '/choices/*/delta/tool_calls/*/index', () => 0)),
});
