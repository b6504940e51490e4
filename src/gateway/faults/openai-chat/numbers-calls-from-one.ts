import { numberOf } from '../../../schema/read.ts';
import { changeAt } from '../../change.ts';
import { fault } from '../../reply.ts';
import { changeChunks } from './_chunks.ts';

export default fault({
  does: 'Counts the calls of a stream from 1.',
  see: 'https://github.com/AstrBotDevs/AstrBot/pull/9593',
  breaks: ['openai-chat/tools/streamed-calls-are-numbered'],
  answer: (reply) =>
    changeChunks(reply, (chunk) =>
      changeAt(chunk, '/choices/*/delta/tool_calls/*/index', (index) => (numberOf(index) ?? 0) + 1),
    ),
});
