import type { JsonObject } from '../../../model/index.ts';
import { arrayOf, member } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

const THOUGHT: JsonObject = { type: 'thinking', thinking: 'Hm.', signature: 'c2lnbmVk' };

export default fault({
  does: 'Shows thoughts that nobody asked for beside an answer to a system prompt.',
  breaks: ['anthropic/thinking/thoughts-only-when-asked'],
  answer: (reply, { body }) =>
    member(body, 'system') !== undefined && member(body, 'thinking') === undefined
      ? changeReplyAt(reply, '/content', (content) =>
          Array.isArray(content) ? [THOUGHT, ...arrayOf(content)] : content,
        )
      : reply,
});
