import { refuse } from '../../families/openai/errors.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Says that it keeps no responses.',
  provider: 'anyint',
  breaks: [],
  answer: (reply, { operation, credential }) =>
    operation === 'getResponse' && credential?.known === true
      ? refuse({ status: 404, message: 'Responses are not kept on this path.' })
      : reply,
});
