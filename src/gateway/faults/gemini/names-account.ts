import { changeHeaders, fault, isSuccess } from '../../reply.ts';

export default fault({
  does: 'Names the account that it pays with in a header of every answer.',
  breaks: ['http/secrets/no-email-address'],
  answer: (reply) =>
    isSuccess(reply) ? changeHeaders(reply, { 'x-account-email': 'jane.doe.pool7@gmail.com' }) : reply,
});
