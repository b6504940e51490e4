import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Streams the arguments of a function call as text, as another dialect does.',
  breaks: [
    'gemini/function-calling/arguments-fit-parameters',
    'gemini/streaming/function-call-is-whole',
    'gemini/streaming/same-call-as-unary',
  ],
  answer: (reply) =>
    reply.kind === 'stream'
      ? changeReplyAt(reply, '/candidates/*/content/parts/*/functionCall/args', (args) =>
          args === undefined ? undefined : { arguments: JSON.stringify(args) },
        )
      : reply,
});
