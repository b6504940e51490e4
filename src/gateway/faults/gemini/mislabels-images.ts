import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Calls every image a JPEG.',
  breaks: ['gemini/image-generation/bytes-match-media-type'],
  answer: (reply) =>
    changeReplyAt(reply, '/candidates/*/content/parts/*/inlineData/mimeType', () => 'image/jpeg'),
});
