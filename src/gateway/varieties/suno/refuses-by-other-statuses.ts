import { member, stringOf } from '../../../schema/read.ts';
import { refuse } from '../../families/suno/errors.ts';
import { fault, isError } from '../../reply.ts';

export default fault({
  does: 'Calls what is not there 404, a body that does not fit 422 and plain text 415.',
  breaks: [],
  answer: (reply, { operation, headers }) => {
    if (operation === undefined || !isError(reply) || reply.kind !== 'json' || reply.status !== 400)
      return reply;
    const message = stringOf(member(reply.body, 'msg')) ?? '';
    if (headers['content-type']?.startsWith('text/plain') === true) return refuse({ status: 415, message });
    return refuse({ status: /exist|no finished|no track/.test(message) ? 404 : 422, message });
  },
});
