import { type Exchange, rule, stringOf } from 'concordat/suite';
import { KNOWN_TYPES, typeOf } from '../../_picture.ts';
import { askedOf, bytesIn, MADE } from './_images.ts';

/** The media type that a request asks for: upstream by output_format, mixroute by mime_type. */
const askedType = (exchange: Exchange): string | undefined => {
  const format = stringOf(askedOf(exchange, 'output_format'));
  const asked = format === undefined ? stringOf(askedOf(exchange, 'mime_type')) : `image/${format}`;
  return asked !== undefined && KNOWN_TYPES.includes(asked) ? asked : undefined;
};

export default rule({
  level: 'should',
  says: 'An image is in the format that the request asks for.',
  see: 'openai/images#Create image',
  on: MADE,
  when: ({ exchange }) => {
    if (askedType(exchange) === undefined) return 'the request asks for no format';
    return bytesIn(exchange).some(({ value }) => typeOf(value)) || 'no image can be read';
  },
  *check({ exchange }) {
    const expected = askedType(exchange) ?? '';
    for (const { at, value } of bytesIn(exchange)) {
      const actual = typeOf(value);
      if (actual !== undefined && actual !== expected) yield { at, expected, actual };
    }
  },
});
