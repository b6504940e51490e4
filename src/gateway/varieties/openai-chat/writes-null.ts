import type { JsonObject } from '../../../model/index.ts';
import { isObject } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import type { Reply } from '../../reply.ts';
import { fault } from '../../reply.ts';

const NULLS: readonly (readonly [string, JsonObject])[] = [
  ['', { usage: null, error: null, service_tier: null, system_fingerprint: null }],
  ['/choices/*', { logprobs: null, finish_reason: null, stop_reason: null }],
  ['/choices/*/message', { tool_calls: null, function_call: null, audio: null, reasoning_content: null }],
  ['/choices/*/delta', { role: null, content: null, tool_calls: null, function_call: null, refusal: null }],
  ['/choices/*/delta/tool_calls/*', { id: null, type: null }],
  ['/usage', { prompt_tokens_details: null, completion_tokens_details: null }],
];

export default fault({
  does: 'Writes null for what it has nothing to say about, in answers and in every chunk.',
  breaks: [],
  answer: (reply) =>
    NULLS.reduce<Reply>(
      (said, [path, nulls]) =>
        changeReplyAt(said, path, (value) => (isObject(value) ? { ...nulls, ...value } : value)),
      reply,
    ),
});
