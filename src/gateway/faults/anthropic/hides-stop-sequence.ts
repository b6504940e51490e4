import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Does not say which stop sequence ended the answer.',
  breaks: ['anthropic/messages/stop-sequence-is-named'],
  answer: (reply) =>
    changeReplyAt(reply, '/stop_sequence', (stop) => (typeof stop === 'string' ? null : stop)),
});
