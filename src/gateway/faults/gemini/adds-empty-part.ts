import { arrayOf, member } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Adds a part without any member to an answer.',
  breaks: ['gemini/generate-content/part-is-not-empty'],
  // A part that is sent back would be refused, and that is another story.
  answer: (reply, { body }) =>
    member(body, 'tools') === undefined
      ? changeReplyAt(reply, '/candidates/*/content/parts', (parts) => [...arrayOf(parts), {}])
      : reply,
});
