import { changeReplyAt } from '../../change.ts';
import type { Reply } from '../../reply.ts';
import { fault } from '../../reply.ts';

const NAMES = ['cache_creation_input_tokens', 'cache_read_input_tokens', 'cache_creation'];

export default fault({
  does: 'Leaves the cache counts out of the usage of streams.',
  see: 'https://github.com/BerriAI/litellm/issues/24176',
  breaks: ['anthropic/streaming/same-members-as-unary'],
  answer: (reply) =>
    reply.kind === 'stream'
      ? NAMES.reduce<Reply>(
          (said, name) =>
            changeReplyAt(
              changeReplyAt(said, `/usage/${name}`, () => undefined),
              `/message/usage/${name}`,
              () => undefined,
            ),
          reply,
        )
      : reply,
});
