import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Takes each byte of a streamed text for one character.',
  breaks: ['anthropic/streaming/non-ascii-text-is-intact'],
  answer: (reply) =>
    changeReplyAt(reply, '/delta/text', (text) =>
      typeof text === 'string' ? Buffer.from(text).toString('latin1') : text,
    ),
});
