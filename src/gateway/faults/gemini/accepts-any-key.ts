import { fault } from '../../reply.ts';
import { acceptsAnyKey } from '../_keys.ts';

export default fault({
  does: 'Lets in whoever sends some key.',
  see: 'https://github.com/OWASP/Nettacker/issues/1729',
  breaks: ['http/authentication/wrong-key', 'http/authentication/key-comes-first'],
  hear: acceptsAnyKey,
});
