import { changeStatus, fault, isError } from '../../reply.ts';

export default fault({
  does: 'Says by the code in the body alone that a request is refused, with HTTP status 200, as the pages leave open.',
  breaks: ['kling/errors/code-pairs-with-status'],
  answer: (reply, { operation }) =>
    operation !== undefined && isError(reply) ? changeStatus(reply, 200) : reply,
});
