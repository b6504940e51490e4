import { fault } from '../../reply.ts';
import { closesBrace } from '../_mistakes.ts';

export default fault({
  does: 'Closes the last brace of a body that is no JSON.',
  breaks: ['suno/errors/unreadable-bodies-are-refused'],
  hear: (call) => (call.bodyText === '' ? call : closesBrace(call)),
});
