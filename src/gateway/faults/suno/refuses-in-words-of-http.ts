import { fault } from '../../reply.ts';
import { refusesPlainTextWith } from './_refusals.ts';

export default fault({
  does: 'Refuses plain text with 415, as HTTP has it and the music page has not.',
  breaks: ['suno/errors/refusals-have-published-values'],
  answer: refusesPlainTextWith(415),
});
