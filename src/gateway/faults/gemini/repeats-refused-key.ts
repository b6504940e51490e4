import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Names the whole key that it refused in the message of the error.',
  see: 'https://github.com/BerriAI/litellm/issues/18731',
  breaks: ['http/secrets/refused-key-is-not-echoed'],
  answer: (reply, { credential }) =>
    credential === undefined || credential.known
      ? reply
      : changeReplyAt(reply, '/error/message', (message) =>
          typeof message === 'string' ? `${message} (${credential.value})` : message,
        ),
});
