import { below, type Exchange, rule, stringOf } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { KNOWN_TYPES, typeOf } from '../../_picture.ts';
import { GENERATED } from '../_answer.ts';
import { isBase64 } from '../_base64.ts';
import { imagesOf, mediaTypeIn } from './_images.ts';

const FIRST_BYTES = 32;

const readable = (exchange: Exchange) =>
  imagesOf(exchange).filter(
    ({ value }) => isBase64(stringOf(value.data) ?? '') && KNOWN_TYPES.includes(mediaTypeIn(value)),
  );

export default rule({
  level: 'should',
  says: 'The first bytes of an image are those of its mimeType.',
  see: 'google/discovery#Blob',
  on: GENERATED,
  when: ({ exchange }) =>
    allHold(
      exchange.fidelity.whole || 'long values were cut out of the record',
      readable(exchange).length > 0 || 'the answer holds no image in base64 of a well-known type',
    ),
  *check({ exchange }) {
    for (const { at, value } of readable(exchange)) {
      const bytes = Buffer.from((stringOf(value.data) ?? '').slice(0, FIRST_BYTES * 2), 'base64');
      const actual = typeOf(bytes);
      if (actual !== mediaTypeIn(value))
        yield {
          at: below(at, 'data'),
          expected: `the bytes of ${mediaTypeIn(value)}`,
          actual: actual === undefined ? `0x${bytes.toString('hex', 0, 8)}…` : `the bytes of ${actual}`,
        };
    }
  },
});
