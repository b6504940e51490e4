import { fault, isError } from '../../reply.ts';

export default fault({
  does: 'Wraps the HTML page of its proxy into an error where an embedding model is not found.',
  see: 'https://github.com/maximhq/bifrost/issues/2288',
  breaks: ['http/errors/unknown-model-is-named', 'http/responses/no-html'],
  answer: (reply, { operation }) =>
    operation === 'createEmbedding' && isError(reply) && reply.kind === 'json' && reply.status === 404
      ? {
          ...reply,
          body: {
            error: {
              message: 'failed to unmarshal: <html><head><title>404 Not Found</title></head></html>',
              type: 'invalid_request_error',
              param: null,
              code: 'model_not_found',
            },
          },
        }
      : reply,
});
