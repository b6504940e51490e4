import { fault } from '../../reply.ts';
import { refused } from './_refused.ts';

export default fault({
  does: 'Refuses a message with a picture in it.',
  breaks: ['anthropic/messages/picture-is-accepted', 'contract/status'],
  answer: (reply, { bodyText }) =>
    bodyText.includes('"type":"image"')
      ? refused(reply, 400, 'messages: image blocks are not supported')
      : reply,
});
