import { isObject } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Gives all calls of an answer one id.',
  breaks: ['anthropic/tool-use/call-ids-are-unique'],
  answer: (reply) =>
    changeReplyAt(reply, '/content/*', (block) =>
      isObject(block) && block['type'] === 'tool_use' ? { ...block, id: 'toolu_call' } : block,
    ),
});
