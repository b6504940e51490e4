import { isObject } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import type { Reply } from '../../reply.ts';
import { fault } from '../../reply.ts';

const PLACES = ['/content/*', '/content_block'];

export default fault({
  does: 'Calls tools by the names that it has for them itself.',
  see: 'https://github.com/elizaOS/eliza/pull/21274',
  breaks: ['anthropic/tool-use/called-tool-is-declared', 'anthropic/tool-use/chosen-tool-is-called'],
  answer: (reply) =>
    PLACES.reduce<Reply>(
      (said, place) =>
        changeReplyAt(said, place, (block) =>
          isObject(block) && block['type'] === 'tool_use'
            ? { ...block, name: `proxy_${block['name']}` }
            : block,
        ),
      reply,
    ),
});
