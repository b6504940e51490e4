import { fault } from '../../reply.ts';

export default fault({
  does: 'Answers an empty response for an id that nobody has.',
  breaks: ['openai-responses/state/unknown-response-is-not-found'],
  answer: (reply, { operation, path }) =>
    operation === 'getResponse' && /resp_0+$/.test(path) && reply.kind === 'json'
      ? {
          ...reply,
          status: 200,
          body: { id: path.slice(path.lastIndexOf('/') + 1), object: 'response', output: [] },
        }
      : reply,
});
