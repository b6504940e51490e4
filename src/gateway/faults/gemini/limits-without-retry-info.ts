import { refuse } from '../../families/gemini/errors.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Answers 429 to what it does not serve, and does not say when to try again.',
  breaks: ['http/errors/rate-limit-says-when'],
  answer: (reply, { operation }) =>
    operation === undefined ? refuse({ status: 429, message: 'Resource has been exhausted.' }) : reply,
});
