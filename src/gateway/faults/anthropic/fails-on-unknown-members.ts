import { refuse } from '../../families/anthropic/errors.ts';
import { fault } from '../../reply.ts';
import { failsOnUnknownMembers } from '../_mistakes.ts';

export default fault({
  does: 'Fails on a member that it does not know.',
  see: 'https://github.com/BerriAI/litellm/issues/16993',
  breaks: ['anthropic/errors/unusual-bodies-are-no-failure'],
  answer: failsOnUnknownMembers(refuse),
});
