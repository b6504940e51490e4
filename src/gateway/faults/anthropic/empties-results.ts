import { isObject } from '../../../schema/read.ts';
import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Does not hear what a tool gave.',
  breaks: ['anthropic/tool-use/result-reaches-the-answer'],
  hear: (call) =>
    changeCallAt(call, '/messages/*/content/*', (block) =>
      isObject(block) && block['type'] === 'tool_result' ? { ...block, content: '' } : block,
    ),
});
