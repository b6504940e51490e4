import { changeReplyAt } from '../../change.ts';
import { fault, isError } from '../../reply.ts';

export default fault({
  does: 'Leaves param and code out of every error.',
  see: 'https://github.com/kortix-ai/suna/pull/4434',
  breaks: ['openai/errors/error-has-all-members', 'openai/errors/published-words'],
  answer: (reply) =>
    isError(reply)
      ? changeReplyAt(
          changeReplyAt(reply, '/error/param', () => undefined),
          '/error/code',
          () => undefined,
        )
      : reply,
});
