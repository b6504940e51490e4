import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

let guessed = 0;

export default fault({
  does: 'Counts each time a little more than the time before.',
  breaks: ['anthropic/token-counting/same-text-same-count'],
  answer: (reply, { operation }) => {
    if (operation !== 'countMessageTokens') return reply;
    guessed += 1;
    return changeReplyAt(reply, '/input_tokens', (count) =>
      typeof count === 'number' ? count + (guessed % 3) : count,
    );
  },
});
