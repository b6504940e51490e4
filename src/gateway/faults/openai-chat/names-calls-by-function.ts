import { isObject, member } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Takes the name of the function for the id of the call.',
  breaks: ['openai-chat/tools/call-ids-are-unique'],
  answer: (reply) =>
    changeReplyAt(reply, '/choices/*/message/tool_calls/*', (call) =>
      isObject(call) ? { ...call, id: member(call['function'], 'name') ?? '' } : call,
    ),
});
