import { changeReplyAt } from '../../change.ts';
import type { Reply } from '../../reply.ts';
import { fault } from '../../reply.ts';

const NAMES = ['input_tokens', 'cache_creation_input_tokens', 'cache_read_input_tokens'];

export default fault({
  does: 'Counts no input in message_start, and the true one only in message_delta.',
  see: 'https://github.com/BerriAI/litellm/issues/41406',
  breaks: ['anthropic/streaming/input-is-counted-at-the-start'],
  answer: (reply) =>
    NAMES.reduce<Reply>(
      (said, name) =>
        changeReplyAt(said, `/message/usage/${name}`, (count) => (count === undefined ? count : 0)),
      reply,
    ),
});
