import { changeStatus, fault } from '../../reply.ts';

export default fault({
  does: 'Sends the error of an unknown path with HTTP 200.',
  see: 'https://github.com/ggml-org/llama.cpp/issues/14566',
  breaks: [
    'http/routes/foreign-prefix',
    'http/routes/unknown-route',
    'http/responses/success-carries-no-error',
  ],
  answer: (reply, { operation }) =>
    reply.kind === 'json' && reply.status === 404 && operation === undefined
      ? changeStatus(reply, 200)
      : reply,
});
