import type { JsonValue } from '../../../model/index.ts';
import { changeAt } from '../../change.ts';
import { changeJson, fault } from '../../reply.ts';

const TEXT = '/candidates/0/content/parts/0/text';

export default fault({
  does: 'Says in each event of a stream all the text so far, not only what is new.',
  breaks: ['gemini/streaming/text-is-incremental'],
  answer: (reply) => {
    if (reply.kind !== 'stream') return reply;
    let said = '';
    const grow = (text: JsonValue | undefined): JsonValue | undefined => {
      if (typeof text !== 'string') return text;
      said += text;
      return said;
    };
    return changeJson(reply, (body) => changeAt(body, TEXT, grow));
  },
});
