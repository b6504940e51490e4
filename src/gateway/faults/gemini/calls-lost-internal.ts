import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Answers 404 with the status word INTERNAL.',
  breaks: ['gemini/errors/word-fits-http-status'],
  answer: (reply, { operation }) =>
    operation === undefined ? changeReplyAt(reply, '/error/status', () => 'INTERNAL') : reply,
});
