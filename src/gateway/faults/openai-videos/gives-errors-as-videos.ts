import { fault, isSuccess } from '../../reply.ts';

export default fault({
  does: 'Hands on an error of upstream as the bytes of the video.',
  see: 'https://github.com/BerriAI/litellm/pull/16672',
  breaks: [
    'http/responses/json-is-declared',
    'http/responses/success-carries-no-error',
    'tasks/assets/content-is-given',
  ],
  answer: (reply, { operation }) =>
    operation === 'downloadVideo' && isSuccess(reply) && reply.kind === 'bytes'
      ? { ...reply, body: '{"error":{"message":"Method not allowed","type":"invalid_request_error"}}' }
      : reply,
});
