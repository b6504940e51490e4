import { member } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault, isSuccess } from '../../reply.ts';

export default fault({
  does: 'Says that a prompt was blocked and answers it all the same.',
  breaks: ['gemini/generate-content/blocked-prompt-has-no-content'],
  answer: (reply, { body }) =>
    isSuccess(reply) && member(body, 'safetySettings') !== undefined
      ? changeReplyAt(reply, '/promptFeedback', () => ({ blockReason: 'SAFETY' }))
      : reply,
});
