import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Leaves responseId out.',
  breaks: ['gemini/generate-content/response-id-is-present'],
  answer: (reply) => changeReplyAt(reply, '/responseId', () => undefined),
});
