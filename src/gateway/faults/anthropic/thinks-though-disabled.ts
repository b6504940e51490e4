import type { JsonObject } from '../../../model/index.ts';
import { arrayOf, member } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

const THOUGHT: JsonObject = { type: 'thinking', thinking: 'Hm.', signature: 'c2lnbmVk' };

export default fault({
  does: 'Shows thoughts although thinking is switched off.',
  breaks: ['anthropic/thinking/disabled-thinking-is-off'],
  answer: (reply, { body }) =>
    member(member(body, 'thinking'), 'type') === 'disabled'
      ? changeReplyAt(reply, '/content', (content) =>
          Array.isArray(content) ? [THOUGHT, ...arrayOf(content)] : content,
        )
      : reply,
});
