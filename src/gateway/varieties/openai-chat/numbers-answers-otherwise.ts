import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Makes ids of its own form for answers and calls.',
  breaks: [],
  answer: (reply) =>
    changeReplyAt(
      changeReplyAt(reply, '/id', (id) => (typeof id === 'string' ? `gen-${id.slice(9)}/7` : id)),
      '/system_fingerprint',
      () => undefined,
    ),
});
