import { refuse } from '../../families/openai/errors.ts';
import { fault } from '../../reply.ts';
import { looksUpModelFirst } from '../_unknown-models.ts';

export default fault({
  does: 'Looks the model up before it looks at the key.',
  breaks: ['http/authentication/key-comes-first'],
  answer: looksUpModelFirst(refuse),
});
