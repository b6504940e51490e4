import type { JsonValue } from '../../../model/index.ts';
import { arrayOf, isObject } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

const withOneMore = (images: readonly JsonValue[]): readonly JsonValue[] =>
  images.flatMap((image, n) =>
    n === images.length - 1 && isObject(image) ? [image, { ...image, index: n + 1 }] : [image],
  );

export default fault({
  does: 'Gives an image more than was asked for.',
  breaks: ['kling/image-generation/as-many-as-asked', 'tasks/assets/count-is-as-asked'],
  answer: (reply) =>
    changeReplyAt(reply, '/data/task_result/images', (images) =>
      Array.isArray(images) ? withOneMore(arrayOf(images)) : images,
    ),
});
