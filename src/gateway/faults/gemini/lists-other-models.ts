import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Lists models that it does not serve under these names.',
  breaks: ['gemini/models/configured-models-are-listed'],
  answer: (reply) => changeReplyAt(reply, '/models/*/name', (name) => `${String(name)}-internal`),
});
