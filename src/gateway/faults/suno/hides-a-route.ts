import { refuse } from '../../families/suno/errors.ts';
import { fault } from '../../reply.ts';
import { asksFor } from './_songs.ts';

export default fault({
  does: 'Has a route for stems only where a body has something in it.',
  breaks: ['suno/errors/refusals-have-published-values', 'suno/routes/published-routes-are-there'],
  answer: (reply, call) =>
    asksFor(call, 'splitStem') && call.bodyText === '{}'
      ? refuse({ status: 404, message: 'Not Found' })
      : reply,
});
