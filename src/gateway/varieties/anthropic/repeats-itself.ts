import { changeReplyAt } from '../../change.ts';
import type { Reply } from '../../reply.ts';
import { fault } from '../../reply.ts';
import { isProse } from './_messages.ts';

export default fault({
  does: 'Says the same words over and over, in deltas of any length.',
  breaks: [],
  answer: (reply) =>
    isProse(reply)
      ? ['/content/*/text', '/delta/text'].reduce<Reply>(
          (said, place) =>
            changeReplyAt(said, place, (text) =>
              typeof text === 'string' ? 'row, '.repeat(Math.ceil(text.length / 5)) : text,
            ),
          reply,
        )
      : reply,
});
