import { arrayOf, isObject } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Calls a tool twice in one turn where once was enough.',
  // Also where parallel calls were switched off, which is told.
  breaks: ['openai-chat/tools/parallel-calls-can-be-switched-off'],
  answer: (reply) =>
    changeReplyAt(reply, '/choices/*/message/tool_calls', (calls) => {
      const [only, ...more] = arrayOf(calls);
      return isObject(only) && more.length === 0 ? [only, { ...only, id: `${only['id']}x` }] : calls;
    }),
});
