import { isObject } from '../../../schema/read.ts';
import { refuse } from '../../families/dashscope/errors.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Looks for members in a body that is null or a list, and fails.',
  breaks: ['dashscope/errors/not-an-object', 'http/responses/client-faults-are-4xx'],
  answer: (reply, { operation, credential, method, body }) =>
    operation !== undefined &&
    method === 'POST' &&
    credential?.known === true &&
    body !== undefined &&
    !isObject(body)
      ? refuse({ status: 500, message: 'Cannot read properties of null.' })
      : reply,
});
