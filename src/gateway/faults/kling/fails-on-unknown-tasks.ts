import { refuse } from '../../families/kling/errors.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Fails where it is asked for a task that there is not.',
  see: 'https://github.com/BerriAI/litellm/issues/37148',
  breaks: ['contract/query', 'tasks/queries/wrong-id-is-no-failure'],
  answer: (reply, { operation, method }) =>
    operation !== undefined && method === 'GET' && reply.kind === 'json' && reply.status === 404
      ? refuse({ status: 500, message: 'The api_key client option must be set.' })
      : reply,
});
