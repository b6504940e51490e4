import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Loses a word of every text_delta on the way.',
  breaks: ['anthropic/streaming/streamed-text-is-whole'],
  answer: (reply) =>
    changeReplyAt(reply, '/delta/text', (text) =>
      typeof text === 'string'
        ? text
            .split(' ')
            .filter((_, n) => n !== 2)
            .join(' ')
        : text,
    ),
});
