import { fault } from '../../reply.ts';
import { echoesKey } from '../_keys.ts';

export default fault({
  does: 'Gives the key of the caller back in a debug header.',
  see: 'https://github.com/BerriAI/litellm/issues/24902',
  breaks: ['http/secrets/key-is-never-echoed'],
  answer: echoesKey,
});
