import { type Evidence, rule, stringOf } from 'concordat/suite';
import { type Size, sizeOf } from '../../_picture.ts';
import { askedOf, bytesIn, isOf, MADE } from './_images.ts';

// Services round to blocks of pixels.
const TOLERANCE = 0.05;

/** Width and height that a request asks for: pixels, or what they are to each other. */
const askedIn = ({ exchange }: Evidence): Size | undefined => {
  const [, width, height] = /^(\d+)[x:](\d+)$/.exec(stringOf(askedOf(exchange, 'size')) ?? '') ?? [];
  const asked = { width: Number(width), height: Number(height) };
  return asked.width > 0 && asked.height > 0 ? asked : undefined;
};

/** Upstream makes as many pixels as were asked for; of others only the ratio is known (antigravity/image-guide#2.1). */
const isFit = (evidence: Evidence, asked: Size, size: Size): boolean =>
  isOf(evidence, 'openai')
    ? size.width === asked.width && size.height === asked.height
    : Math.abs((size.width / size.height) * (asked.height / asked.width) - 1) <= TOLERANCE;

export default rule({
  level: 'should',
  says: 'An image has the size that was asked for, or at least its ratio of width to height.',
  see: 'openai/images#Create image',
  on: MADE,
  when: (evidence) => {
    if (askedIn(evidence) === undefined) return 'the request asks for no size';
    return bytesIn(evidence.exchange).some(({ value }) => sizeOf(value)) || 'no image can be read';
  },
  *check(evidence) {
    const asked = askedIn(evidence);
    for (const { at, value } of bytesIn(evidence.exchange)) {
      const size = sizeOf(value);
      if (asked === undefined || size === undefined || isFit(evidence, asked, size)) continue;
      const expected = `${askedOf(evidence.exchange, 'size')}`;
      yield { at, expected, actual: `${size.width} x ${size.height} pixels` };
    }
  },
});
