import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Names the key that it pays with in the message of a 404.',
  see: 'https://github.com/BerriAI/litellm/issues/24902',
  breaks: ['http/secrets/no-provider-key'],
  answer: (reply) =>
    reply.kind !== 'json' || reply.status !== 404
      ? reply
      : changeReplyAt(reply, '/error/message', (message) =>
          typeof message === 'string'
            ? `${message} (?key=AIzaSyD-concordat0made0up0key0of0a0gateway)`
            : message,
        ),
});
