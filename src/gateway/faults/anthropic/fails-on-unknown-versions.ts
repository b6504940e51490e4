import { refuse } from '../../families/anthropic/errors.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Fails on a version that it does not know.',
  breaks: ['anthropic/versioning/unknown-version-is-no-failure'],
  answer: (reply, { headers }) =>
    headers['anthropic-version'] === '1999-12-31'
      ? refuse({ status: 500, message: 'An internal error has occurred.' })
      : reply,
});
