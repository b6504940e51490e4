import { fault } from '../../reply.ts';
import { speaksGeneralErrors } from '../_general-errors.ts';
import { refusesByOtherStatuses } from '../_other-statuses.ts';

const refuses = refusesByOtherStatuses({
  upstream: 'kling',
  headers: {},
  misfit: /is required|must be/,
});

export default fault({
  does: 'Refuses in the object error that the page for all families prints, unknown models by 403, bodies by 415 or 422, and lost paths in plain text.',
  // That a path which is none is refused in JSON is a habit.
  breaks: ['http/routes/unknown-route-answers-json'],
  answer: (reply, call) => {
    const said = speaksGeneralErrors(reply);
    // 403 would be the answer to a key that may not ask for tasks.
    return call.method === 'GET' && call.operation !== undefined ? said : refuses(said, call);
  },
});
