import { isObject, member } from '../../../schema/read.ts';
import { refuse } from '../../families/gemini/errors.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Refuses a lone object in the place of an array.',
  breaks: ['gemini/requests/lone-object'],
  answer: (reply, { body }) =>
    isObject(member(body, 'contents'))
      ? refuse({ status: 400, message: "Invalid value at 'contents': an array is needed." })
      : reply,
});
