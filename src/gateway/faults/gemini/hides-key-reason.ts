import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Refuses a key without an ErrorInfo that says so.',
  breaks: ['gemini/authentication/wrong-key-says-why'],
  answer: (reply, { credential }) =>
    credential?.known === false ? changeReplyAt(reply, '/error/details', () => undefined) : reply,
});
