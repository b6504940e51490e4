import { fault } from '../../reply.ts';
import { saysBadRequest } from '../_mistakes.ts';

export default fault({
  does: 'Refuses every body with the same words and does not say what is wrong.',
  see: 'https://github.com/kortix-ai/suna/pull/5986',
  breaks: ['http/errors/unknown-model-is-named', 'openai/errors/names-what-is-missing'],
  answer: saysBadRequest(null),
});
