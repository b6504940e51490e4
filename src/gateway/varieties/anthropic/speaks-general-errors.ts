import { fault } from '../../reply.ts';
import { speaksGeneralErrors } from '../_general-errors.ts';

export default fault({
  does: 'Refuses in the envelope that the page for all families prints: message, type and a code word.',
  provider: 'anyint',
  // The page prints no id of a request.
  breaks: [],
  answer: speaksGeneralErrors,
});
