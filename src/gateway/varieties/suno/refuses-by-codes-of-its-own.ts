import { changeReplyAt } from '../../change.ts';
import { changeStatus, fault, isError } from '../../reply.ts';

export default fault({
  does: 'Refuses a wrong request in a 200 by a code that no page has.',
  breaks: [],
  answer: (reply, { operation }) =>
    operation !== undefined && isError(reply) && reply.kind === 'json' && reply.status === 400
      ? changeStatus(
          changeReplyAt(reply, '/code', () => 1001),
          200,
        )
      : reply,
});
