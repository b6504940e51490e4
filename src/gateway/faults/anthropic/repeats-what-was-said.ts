import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Sends in every text_delta all that was said before it, too.',
  breaks: ['anthropic/streaming/text-is-incremental', 'anthropic/usage/output-covers-the-answer'],
  answer: (reply) => {
    let said = '';
    return changeReplyAt(reply, '/delta/text', (text) => {
      if (typeof text !== 'string') return text;
      said += text;
      return said;
    });
  },
});
