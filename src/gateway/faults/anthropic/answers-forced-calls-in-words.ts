import { isObject, member, stringOf } from '../../../schema/read.ts';
import { changeJson, fault } from '../../reply.ts';

export default fault({
  does: 'Answers in words where a call is forced.',
  breaks: ['anthropic/tool-use/any-forces-a-call'],
  answer: (reply, { body }) =>
    ['any', 'tool'].includes(stringOf(member(member(body, 'tool_choice'), 'type')) ?? '')
      ? changeJson(reply, (answer) =>
          isObject(answer) && Array.isArray(answer['content'])
            ? { ...answer, content: [{ type: 'text', text: 'I would rather not.' }], stop_reason: 'end_turn' }
            : answer,
        )
      : reply,
});
