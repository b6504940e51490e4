import { changeReplyAt } from '../../change.ts';
import { fault, isError } from '../../reply.ts';

export default fault({
  does: 'Appends the stack trace of its own code to the message of a 404.',
  see: 'https://github.com/tmc/langchaingo/issues/667',
  breaks: ['http/secrets/no-stack-trace'],
  answer: (reply) =>
    isError(reply) && reply.kind === 'json' && reply.status === 404
      ? changeReplyAt(
          reply,
          '/error/message',
          (message) =>
            `${message} Traceback (most recent call last): File "/app/router.py", line 88, in route`,
        )
      : reply,
});
