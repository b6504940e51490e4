import { changeReplyAt } from '../../change.ts';
import { fault, isError } from '../../reply.ts';

export default fault({
  does: 'Names the data base of the gateway, its password with it, in the message of a 404.',
  see: 'https://github.com/mozilla-ai/any-llm/pull/839',
  breaks: ['http/secrets/no-provider-key'],
  answer: (reply) =>
    isError(reply) && reply.kind === 'json' && reply.status === 404
      ? changeReplyAt(
          reply,
          '/error/message',
          (message) => `${message} (postgresql://gateway:s3cretpass@db:5432/llm)`,
        )
      : reply,
});
