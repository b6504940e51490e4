import { fault } from '../../reply.ts';
import { refusingTold } from './_tasks.ts';

export default fault({
  does: 'Sends every other query to a deployment that knows neither the task nor the key.',
  see: 'https://github.com/BerriAI/litellm/issues/33740',
  breaks: ['contract/status', 'tasks/lifecycle/query-is-answered'],
  answer: refusingTold((n) => (n % 2 === 0 ? { status: 401, message: 'invalid_api_key' } : undefined)),
});
