import { refuse } from '../../families/anthropic/errors.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Takes no key as a bearer token, though its page names it.',
  breaks: [
    'anthropic/versioning/both-generations-are-answered',
    'contract/status',
    'http/authentication/published-scheme',
  ],
  answer: (reply, { credential }) =>
    credential?.scheme === 'bearer'
      ? refuse({ status: 401, message: 'x-api-key header is required' })
      : reply,
});
