import { refuse } from '../../families/openai/errors.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Fails where the key comes in x-api-key.',
  breaks: ['http/authentication/unpublished-scheme'],
  answer: (reply, { credential }) =>
    credential?.scheme === 'x-api-key' ? refuse({ status: 500, message: 'Cannot read the key.' }) : reply,
});
