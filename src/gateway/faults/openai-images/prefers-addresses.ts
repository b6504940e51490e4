import { arrayOf, isObject } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Gives an address whatever was asked for.',
  breaks: ['openai-images/generations/base64-where-it-is-due'],
  answer: (reply) =>
    changeReplyAt(reply, '/data', (data) =>
      data === undefined
        ? data
        : arrayOf(data).map((image) => (isObject(image) ? { url: 'https://example.com/image.png' } : image)),
    ),
});
