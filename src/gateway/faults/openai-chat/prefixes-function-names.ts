import type { JsonValue } from '../../../model/index.ts';
import { changeAt, changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';
import { changeChunks } from './_chunks.ts';

const prefixed = (name: JsonValue | undefined): JsonValue | undefined =>
  typeof name === 'string' ? `default_api.${name}` : name;

export default fault({
  does: 'Puts a prefix of its own before the names of functions.',
  breaks: ['openai-chat/tools/called-function-is-declared', 'openai-chat/tools/named-function-is-called'],
  answer: (reply) =>
    changeReplyAt(
      changeChunks(reply, (chunk) =>
        changeAt(chunk, '/choices/*/delta/tool_calls/*/function/name', prefixed),
      ),
      '/choices/*/message/tool_calls/*/function/name',
      prefixed,
    ),
});
