import { fault } from '../../reply.ts';
import { changeResponseAt } from './_events.ts';

export default fault({
  does: 'Counts tokens without saying how many were reasoning.',
  see: 'https://github.com/QuantumNous/new-api/issues/6682',
  breaks: ['openai-responses/usage/details-are-told'],
  answer: (reply) => changeResponseAt(reply, '/usage/output_tokens_details', () => undefined),
});
