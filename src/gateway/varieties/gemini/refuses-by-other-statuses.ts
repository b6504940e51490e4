import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';
import { refusesByOtherStatuses } from '../_other-statuses.ts';

const refuseByOther = refusesByOtherStatuses({ upstream: 'google', headers: {} });

export default fault({
  does: 'Refuses by 404, 405, 415 or 403, and lost paths in plain text, where no page says how.',
  // Pages of gateways promise JSON errors, but on their routes; a path that is none is a habit.
  breaks: ['http/routes/unknown-route-answers-json'],
  answer: (reply, call) => {
    const other = refuseByOther(reply, call);
    if (other === reply || other.kind !== 'json') return other;
    const coded = changeReplyAt(other, '/error/code', () => other.status);
    return other.status === 403 ? changeReplyAt(coded, '/error/status', () => 'PERMISSION_DENIED') : coded;
  },
});
