import { changeStatus, fault, isError } from '../../reply.ts';

export default fault({
  does: 'Says every refusal of a route that there is by the code in the body of a 200, as upstream does.',
  breaks: [],
  answer: (reply, { operation }) =>
    operation !== undefined && isError(reply) ? changeStatus(reply, 200) : reply,
});
