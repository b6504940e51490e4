import { fault } from '../../reply.ts';
import { changeUnaryAt } from './_events.ts';

export default fault({
  does: 'Gives a kept response back with another text.',
  breaks: ['openai-responses/state/retrieved-is-what-was-created'],
  answer: (reply, { operation }) =>
    operation === 'getResponse'
      ? changeUnaryAt(reply, '/output/*/content/*/text', () => 'This response is no longer available.')
      : reply,
});
