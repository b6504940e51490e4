import { stringOf, valueAt } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Opens the address of a picture before it looks at it, and tells what came of that.',
  see: 'https://github.com/Wei-Shaw/sub2api/issues/5650',
  breaks: ['openai-videos/videos/unsafe-picture-is-not-fetched'],
  answer: (reply, { body }) =>
    stringOf(valueAt(body, '/image'))?.startsWith('http://127.') === true
      ? changeReplyAt(reply, '/error/message', () => 'Failed to fetch the picture: connection refused')
      : reply,
});
