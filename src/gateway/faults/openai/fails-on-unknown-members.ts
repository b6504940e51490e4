import { refuse } from '../../families/openai/errors.ts';
import { fault } from '../../reply.ts';
import { failsOnUnknownMembers } from '../_mistakes.ts';

export default fault({
  does: 'Fails on a member that it does not know.',
  see: 'https://github.com/BerriAI/litellm/issues/16993',
  breaks: ['openai/errors/unusual-bodies-are-no-failure'],
  answer: failsOnUnknownMembers(refuse),
});
