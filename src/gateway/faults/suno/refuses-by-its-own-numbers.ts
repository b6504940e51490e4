import { fault } from '../../reply.ts';
import { refusesPlainTextWith } from './_refusals.ts';

export default fault({
  does: 'Refuses plain text with a number that nobody knows.',
  breaks: ['suno/errors/refusals-have-known-values', 'suno/errors/refusals-have-published-values'],
  answer: refusesPlainTextWith(460),
});
