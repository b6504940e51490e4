import { fault } from '../../reply.ts';

export default fault({
  does: 'Makes a vector of a request without content.',
  breaks: ['gemini/embeddings/empty-request-is-refused', 'gemini/requests/missing-member'],
  hear: (call) =>
    call.operation === 'embedContent' && JSON.stringify(call.body) === '{}'
      ? { ...call, body: { content: { parts: [{ text: 'nothing' }] } } }
      : call,
});
