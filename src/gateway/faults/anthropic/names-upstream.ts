import { changeReplyAt } from '../../change.ts';
import { fault, isError } from '../../reply.ts';

export default fault({
  does: 'Names the address that it calls, inside its own network, in the message of a refused model.',
  see: 'https://github.com/Wei-Shaw/sub2api/issues/5650',
  provider: 'mixroute',
  breaks: ['http/secrets/no-internal-address', 'http/secrets/no-upstream-address'],
  answer: (reply) =>
    isError(reply) && reply.kind === 'json' && reply.status === 404
      ? changeReplyAt(
          reply,
          '/error/message',
          (message) => `${message} (Post https://api.anthropic.com/v1/messages via 10.42.0.17:8080)`,
        )
      : reply,
});
