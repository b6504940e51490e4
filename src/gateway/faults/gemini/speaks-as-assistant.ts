import { member } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Calls the role of an answer assistant.',
  breaks: ['gemini/generate-content/role-is-model'],
  // A call that is sent back with this role would be refused, and that is another story.
  answer: (reply, { body }) =>
    member(body, 'tools') === undefined
      ? changeReplyAt(reply, '/candidates/*/content/role', () => 'assistant')
      : reply,
});
