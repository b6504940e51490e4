import { fault } from '../../reply.ts';
import { refusesByOtherStatuses } from '../_other-statuses.ts';

export default fault({
  does: 'Refuses by 404, 405, 415, 422 or 403, and lost paths in plain text, where no page says how.',
  // That a path which is none is refused in JSON is a habit, and so are the types that go with a status.
  breaks: ['http/routes/unknown-route-answers-json', 'anthropic/errors/type-fits-status'],
  answer: refusesByOtherStatuses({
    upstream: 'anthropic',
    headers: { 'request-id': 'req_1' },
    misfit: /(?:Field required|Input should be a valid \w+)$/,
  }),
});
