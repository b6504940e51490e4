import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';
import { isTalk, reworded } from './_answers.ts';

export default fault({
  does: 'Reaches the token limit of the model in the middle of every text: length.',
  // A model need not do what it is asked; from outside that looks like a result that was lost.
  breaks: ['openai-chat/tools/result-reaches-the-answer'],
  answer: (reply) => {
    if (!isTalk(reply)) return reply;
    const short = reworded(reply, (text) => text.slice(0, Math.ceil(text.length / 2)));
    return changeReplyAt(short, '/choices/*/finish_reason', (reason) =>
      reason === 'stop' ? 'length' : reason,
    );
  },
});
