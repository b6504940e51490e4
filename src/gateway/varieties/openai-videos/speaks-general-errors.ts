import { fault } from '../../reply.ts';
import { speaksGeneralErrors } from '../_general-errors.ts';

export default fault({
  does: 'Refuses in the words that the page for all families prints.',
  breaks: [],
  answer: speaksGeneralErrors,
});
