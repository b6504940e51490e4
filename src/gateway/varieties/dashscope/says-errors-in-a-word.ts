import { member } from '../../../schema/read.ts';
import { changeJson, fault, isError } from '../../reply.ts';

export default fault({
  does: 'Says what is wrong in detail alone, as web frameworks do.',
  breaks: [],
  answer: (reply, { operation }) =>
    operation !== undefined && isError(reply)
      ? changeJson(reply, (body) => ({ detail: member(body, 'message') ?? 'refused' }))
      : reply,
});
