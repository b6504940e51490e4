import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Names the address that it calls in the message of a 404.',
  see: 'https://github.com/BerriAI/litellm/issues/24902',
  breaks: ['http/secrets/no-upstream-address'],
  provider: 'mixroute',
  answer: (reply) =>
    reply.kind !== 'json' || reply.status !== 404
      ? reply
      : changeReplyAt(reply, '/error/message', (message) =>
          typeof message === 'string'
            ? `${message} (https://generativelanguage.googleapis.com/v1beta/models)`
            : message,
        ),
});
