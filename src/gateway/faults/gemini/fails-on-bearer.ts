import { refuse } from '../../families/gemini/errors.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Fails where an API key comes as a bearer token.',
  see: 'https://github.com/agentgateway/agentgateway/issues/3401',
  breaks: ['http/authentication/unpublished-scheme'],
  answer: (reply, { credential }) =>
    credential?.scheme === 'bearer'
      ? refuse({ status: 500, message: 'An internal error has occurred.' })
      : reply,
});
