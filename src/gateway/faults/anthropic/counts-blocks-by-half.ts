import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Counts what is written in blocks by another rule, at half of what it costs.',
  see: 'https://github.com/BerriAI/litellm/issues/27632',
  breaks: ['anthropic/token-counting/blocks-count-like-text'],
  answer: (reply, { operation, bodyText }) =>
    operation === 'countMessageTokens' && bodyText.includes('"content":[')
      ? changeReplyAt(reply, '/input_tokens', (count) =>
          typeof count === 'number' ? Math.ceil(count / 2) : count,
        )
      : reply,
});
