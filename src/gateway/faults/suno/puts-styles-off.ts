import { changeReplyAt } from '../../change.ts';
import { fault, isSuccess } from '../../reply.ts';
import { asksFor } from './_songs.ts';

export default fault({
  does: 'Answers a request for a style text with the id of a task only.',
  breaks: ['suno/at-once/result-is-in-the-answer'],
  answer: (reply, call) =>
    asksFor(call, 'generateStyle') && isSuccess(reply)
      ? changeReplyAt(reply, '/data/result', () => undefined)
      : reply,
});
