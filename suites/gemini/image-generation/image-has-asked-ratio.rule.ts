import { below, type Exchange, requestOf, rule, stringOf } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { sizeOf } from '../../_picture.ts';
import { GENERATED } from '../_answer.ts';
import { askedFor, spelled } from '../_reply.ts';
import { imagesOf } from './_images.ts';

// Services round to blocks of pixels.
const TOLERANCE = 0.05;

const ratioAsked = (exchange: Exchange): number | undefined => {
  const asked = stringOf(spelled(askedFor(requestOf(exchange), 'imageConfig'), 'aspectRatio')) ?? '';
  const [, width, height] = /^(\d+):(\d+)$/.exec(asked) ?? [];
  return width === undefined || height === undefined ? undefined : Number(width) / Number(height);
};

const sizesOf = (exchange: Exchange) =>
  imagesOf(exchange).flatMap(({ at, value }) => {
    const size = sizeOf(Buffer.from(stringOf(value.data) ?? '', 'base64'));
    return size === undefined ? [] : [{ at: below(at, 'data'), size }];
  });

export default rule({
  level: 'should',
  says: 'An image has the aspectRatio that imageConfig asks for, within 5 %.',
  see: 'google/image-generation#Aspect ratios',
  on: GENERATED,
  when: ({ exchange }) =>
    allHold(
      exchange.fidelity.whole || 'long values were cut out of the record',
      ratioAsked(exchange) !== undefined || 'no aspectRatio is asked for',
      sizesOf(exchange).length > 0 || 'the answer holds no PNG or JPEG',
    ),
  *check({ exchange }) {
    const asked = ratioAsked(exchange) ?? 1;
    for (const { at, size } of sizesOf(exchange))
      if (Math.abs(size.width / size.height / asked - 1) > TOLERANCE)
        yield {
          at,
          expected: `width to height as ${asked.toFixed(2)} to 1`,
          actual: `${size.width} x ${size.height} pixels`,
        };
  },
});
