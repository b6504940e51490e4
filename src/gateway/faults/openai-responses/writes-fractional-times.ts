import { fault } from '../../reply.ts';
import { changeUnaryAt } from './_events.ts';

export default fault({
  does: 'Writes created_at with fractions of a second.',
  see: 'https://github.com/QuantumNous/new-api/issues/6682',
  breaks: ['openai-responses/answers/created-at-is-in-seconds'],
  answer: (reply) =>
    changeUnaryAt(reply, '/created_at', (seconds) =>
      typeof seconds === 'number' ? seconds + 0.25 : seconds,
    ),
});
