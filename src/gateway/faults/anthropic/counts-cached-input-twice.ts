import { isObject, member, numberOf } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Counts what is in the cache in input_tokens, too.',
  see: 'https://github.com/router-for-me/CLIProxyAPI/issues/4334',
  breaks: ['anthropic/usage/caching-keeps-the-total'],
  answer: (reply) =>
    changeReplyAt(reply, '/usage', (usage) => {
      const cached = numberOf(member(usage, 'cache_creation_input_tokens')) ?? 0;
      return isObject(usage) && cached > 0
        ? { ...usage, input_tokens: (numberOf(usage['input_tokens']) ?? 0) + cached }
        : usage;
    }),
});
