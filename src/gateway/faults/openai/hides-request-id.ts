import { changeHeaders, fault } from '../../reply.ts';

export default fault({
  does: 'Answers without x-request-id.',
  breaks: ['openai/errors/request-id'],
  answer: (reply) => changeHeaders(reply, { 'x-request-id': undefined }),
});
