import { changeJson, fault, isError } from '../../reply.ts';
import { speaksGeneralErrors } from '../_general-errors.ts';

export default fault({
  does: 'Puts errors into the envelope that the page for all families prints.',
  breaks: [],
  answer: (reply) =>
    isError(reply) ? speaksGeneralErrors(changeJson(reply, (error) => ({ error }))) : reply,
});
