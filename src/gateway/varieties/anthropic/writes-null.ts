import type { JsonObject } from '../../../model/index.ts';
import { isObject } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import type { Reply } from '../../reply.ts';
import { fault } from '../../reply.ts';

const ENDED: JsonObject = { stop_details: null, container: null, context_management: null };
const USAGE: JsonObject = { server_tool_use: null, output_tokens_details: null, service_tier: null };

const NULLS: readonly (readonly [string, JsonObject])[] = [
  ['/message', ENDED],
  ['/delta', { stop_details: null }],
  ['/usage', USAGE],
  ['/message/usage', USAGE],
  ['/content/*', { citations: null }],
  ['/content_block', { citations: null }],
  ['/data/*', { capabilities: null }],
];

export default fault({
  does: 'Writes null for what it has nothing to say about.',
  breaks: [],
  answer: (reply) =>
    NULLS.reduce<Reply>(
      (said, [place, nulls]) =>
        changeReplyAt(said, place, (value) => (isObject(value) ? { ...nulls, ...value } : value)),
      reply,
    ),
});
