import { wireOf } from '../../framing.ts';
import { fault, isSuccess } from '../../reply.ts';

export default fault({
  does: 'Promises more bytes than a token count has, and closes the connection.',
  see: 'https://github.com/braintrustdata/braintrust-proxy/pull/1124',
  breaks: ['contract/answer', 'http/responses/content-length-holds'],
  answer: (reply, { operation }) => {
    if (reply.kind !== 'json' || !isSuccess(reply) || operation !== 'countTokens') return reply;
    const body = wireOf(reply);
    const headers = { ...reply.headers, 'content-length': String(Buffer.byteLength(body) + 64) };
    return { kind: 'bytes', status: reply.status, headers, body, cut: true };
  },
});
