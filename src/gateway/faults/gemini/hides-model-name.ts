import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Refuses an unknown model without naming it.',
  see: 'https://github.com/QuantumNous/new-api/issues/982',
  breaks: ['http/errors/unknown-model-is-named'],
  answer: (reply, { model }) =>
    model === 'concordat-no-such-model'
      ? changeReplyAt(reply, '/error/message', () => 'models/internal-7b is not found.')
      : reply,
});
