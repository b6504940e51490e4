import { changeReplyAt } from '../../change.ts';
import { blackPngOf } from '../../making/png.ts';
import { fault } from '../../reply.ts';

const EDGE = 1328;

export default fault({
  does: 'Gives an image itself in the place of its address.',
  breaks: ['dashscope/image-generation/address-is-https'],
  answer: (reply) =>
    changeReplyAt(reply, '/output/choices/*/message/content/*/image', (image) =>
      image === undefined
        ? image
        : `data:image/png;base64,${Buffer.from(blackPngOf(EDGE, EDGE)).toString('base64')}`,
    ),
});
