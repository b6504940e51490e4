import { refuse } from '../../families/openai/errors.ts';
import { changeHeaders, fault } from '../../reply.ts';

export default fault({
  does: 'Answers 429 to what it does not serve, and does not say when to try again.',
  see: 'https://github.com/BerriAI/litellm/issues/27823',
  breaks: ['http/errors/rate-limit-says-when'],
  answer: (reply, { operation }) =>
    operation === undefined
      ? changeHeaders(refuse({ status: 429, message: 'All deployments are cooling down.' }), {
          'x-ratelimit-reset-requests': undefined,
          'x-ratelimit-reset-tokens': undefined,
        })
      : reply,
});
