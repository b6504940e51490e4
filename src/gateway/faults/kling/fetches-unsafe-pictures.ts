import { member, stringOf } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault, isError } from '../../reply.ts';

export default fault({
  does: 'Opens the address of a picture before it looks at it, and tells what came of that.',
  breaks: ['kling/videos/unsafe-picture-is-not-fetched'],
  answer: (reply, { body }) =>
    isError(reply) && stringOf(member(body, 'image'))?.startsWith('http://') === true
      ? changeReplyAt(reply, '/message', () => 'image: connect: connection refused')
      : reply,
});
