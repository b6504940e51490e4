import { fault } from '../../reply.ts';
import { closesBrace } from '../_mistakes.ts';

export default fault({
  does: 'Closes the last brace of a body that is no JSON.',
  breaks: ['unified-video/errors/malformed-json'],
  hear: closesBrace,
});
