import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Translates the names of arguments.',
  breaks: ['openai-chat/tools/arguments-fit-parameters', 'openai-chat/tools/same-call-as-unary'],
  answer: (reply) =>
    changeReplyAt(reply, '/choices/*/message/tool_calls/*/function/arguments', (text) =>
      typeof text === 'string' ? text.replace('"city"', '"town"') : text,
    ),
});
