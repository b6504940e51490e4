import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Leaves @type out of the details of an error.',
  breaks: ['gemini/errors/details-are-typed'],
  answer: (reply) => changeReplyAt(reply, '/error/details/*/@type', () => undefined),
});
