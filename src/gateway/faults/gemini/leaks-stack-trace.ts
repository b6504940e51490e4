import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Appends the stack trace of its own code to the message of a 404.',
  see: 'https://github.com/mozilla-ai/any-llm/pull/839',
  breaks: ['http/secrets/no-stack-trace'],
  answer: (reply) =>
    reply.kind !== 'json' || reply.status !== 404
      ? reply
      : changeReplyAt(reply, '/error/message', (message) =>
          typeof message === 'string'
            ? `${message} Traceback (most recent call last): File "/app/proxy/relay.py", line 214, in relay`
            : message,
        ),
});
