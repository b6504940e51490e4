import { changeHeaders, fault } from '../../reply.ts';

export default fault({
  does: 'Answers without request-id.',
  breaks: ['anthropic/errors/request-id'],
  answer: (reply) => changeHeaders(reply, { 'request-id': undefined }),
});
