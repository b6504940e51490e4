import type { JsonObject } from '../../../model/index.ts';
import { isObject, numberOf } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import type { Reply } from '../../reply.ts';
import { fault } from '../../reply.ts';

const PLACES = ['/usage', '/message/usage'];

const inputIn = (usage: JsonObject): number =>
  ['input_tokens', 'cache_creation_input_tokens', 'cache_read_input_tokens'].reduce(
    (sum, name) => sum + (numberOf(usage[name]) ?? 0),
    0,
  );

export default fault({
  does: 'Counts input and output alone: no cache counts, tiers or details.',
  breaks: [],
  answer: (reply) =>
    PLACES.reduce<Reply>(
      (said, place) =>
        changeReplyAt(said, place, (usage) =>
          isObject(usage)
            ? {
                ...('input_tokens' in usage && { input_tokens: inputIn(usage) }),
                output_tokens: usage['output_tokens'] ?? 0,
              }
            : usage,
        ),
      reply,
    ),
});
