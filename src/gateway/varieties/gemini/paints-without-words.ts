import { arrayOf, isObject } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

// One white pixel.
const WEBP = 'UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAgA0JaQAA3AA/vuUAAA=';

export default fault({
  does: 'Paints in another format, and without a word beside the image.',
  breaks: [],
  answer: (reply) =>
    changeReplyAt(reply, '/candidates/*/content/parts', (parts) => {
      const images = arrayOf(parts).filter((part) => isObject(part) && isObject(part['inlineData']));
      return images.length === 0
        ? parts
        : images.map(() => ({ inlineData: { mimeType: 'image/webp', data: WEBP } }));
    }),
});
