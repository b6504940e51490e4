import { refuse } from '../../families/anthropic/errors.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Refuses the version that the newest official client sends.',
  breaks: ['anthropic/versioning/both-generations-are-answered'],
  answer: (reply, { headers }) =>
    headers['anthropic-version'] === '2026-10-21'
      ? refuse({ status: 400, message: 'anthropic-version: 2026-10-21 is not a version.' })
      : reply,
});
