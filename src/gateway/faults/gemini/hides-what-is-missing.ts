import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Replaces the message about a missing signature by one that says nothing.',
  breaks: ['gemini/thinking/missing-signature-is-refused'],
  answer: (reply) =>
    changeReplyAt(reply, '/error/message', (message) =>
      String(message).includes('thought_signature') ? 'Request contains an invalid argument.' : message,
    ),
});
