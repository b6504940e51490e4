import type { JsonObject } from '../../../model/index.ts';
import { arrayOf } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';
import { isProse } from './_messages.ts';

const THOUGHT: JsonObject = { type: 'thinking', thinking: '', signature: 'c2lnbmVk' };

export default fault({
  does: 'Thinks before whole answers in words, though nobody asked it to, as the newest models do.',
  breaks: [],
  answer: (reply) =>
    isProse(reply)
      ? changeReplyAt(reply, '/content', (content) =>
          Array.isArray(content) ? [THOUGHT, ...arrayOf(content)] : content,
        )
      : reply,
});
