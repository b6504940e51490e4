import { fault, isError } from '../../reply.ts';

export default fault({
  does: 'Shows the HTML page of its proxy where a model is not found.',
  see: 'https://github.com/maximhq/bifrost/issues/2288',
  breaks: [
    'contract/body',
    'contract/media-type',
    'gemini/errors/plausible-model',
    'gemini/errors/unknown-model',
    'http/responses/no-html',
  ],
  answer: (reply, { operation }) =>
    isError(reply) && reply.kind === 'json' && reply.status === 404 && operation !== undefined
      ? {
          kind: 'bytes',
          status: 404,
          headers: { 'content-type': 'text/html' },
          body: '<html><head><title>404 Not Found</title></head><body>nginx</body></html>',
        }
      : reply,
});
