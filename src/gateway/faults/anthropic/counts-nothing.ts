import { changeReplyAt } from '../../change.ts';
import type { Reply } from '../../reply.ts';
import { fault } from '../../reply.ts';

const NAMES = ['input_tokens', 'output_tokens'];

export default fault({
  does: 'Counts no tokens in whole answers.',
  breaks: ['anthropic/usage/output-covers-the-answer', 'anthropic/usage/usage-is-not-zero'],
  answer: (reply) =>
    reply.kind === 'json'
      ? NAMES.reduce<Reply>(
          (said, name) => changeReplyAt(said, `/usage/${name}`, (count) => (count === undefined ? count : 0)),
          reply,
        )
      : reply,
});
