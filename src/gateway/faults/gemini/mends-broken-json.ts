import { fault } from '../../reply.ts';
import { closesBrace } from '../_mistakes.ts';

export default fault({
  does: 'Closes the braces that a body left open and goes on.',
  breaks: ['gemini/requests/malformed-json'],
  hear: closesBrace,
});
