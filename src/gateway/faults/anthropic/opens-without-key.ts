import { fault } from '../../reply.ts';
import { opensWithoutKey } from '../_keys.ts';

export default fault({
  does: 'Answers with the key of its operator where the caller sends none.',
  see: 'https://github.com/Pilan-AI/mnemo/issues/5',
  breaks: ['http/authentication/key-comes-first', 'http/authentication/no-key'],
  hear: opensWithoutKey('x-api-key'),
});
