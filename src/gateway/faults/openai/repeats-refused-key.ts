import { fault } from '../../reply.ts';
import { repeatsRefusedKey } from '../_keys.ts';

export default fault({
  does: 'Names the whole key that it refused in the error.',
  see: 'https://github.com/BerriAI/litellm/issues/18731',
  breaks: ['http/secrets/refused-key-is-not-echoed'],
  answer: repeatsRefusedKey('param'),
});
