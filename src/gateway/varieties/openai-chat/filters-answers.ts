import { fault } from '../../reply.ts';
import { ended, isTalk } from './_answers.ts';

export default fault({
  does: 'Filters every text out: no content, and content_filter.',
  breaks: [],
  answer: (reply) => (isTalk(reply) ? ended(reply, {}, 'content_filter') : reply),
});
