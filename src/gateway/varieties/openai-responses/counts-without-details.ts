import { changeResponseAt } from '../../faults/openai-responses/_events.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Counts tokens without details, the cached ones as null.',
  breaks: ['openai-responses/usage/details-are-told'],
  answer: (reply) =>
    changeResponseAt(
      changeResponseAt(reply, '/usage/output_tokens_details', () => undefined),
      '/usage/input_tokens_details',
      (details) => (details === undefined ? details : null),
    ),
});
