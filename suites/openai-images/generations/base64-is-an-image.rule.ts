import { rule } from 'concordat/suite';
import { KNOWN_TYPES, typeOf } from '../../_picture.ts';
import { bytesIn, MADE } from './_images.ts';

const SHOWN_BYTES = 12;

export default rule({
  level: 'should',
  says: 'b64_json is an image in base64: decoded it begins as a file of one of the known formats does.',
  see: 'openai/images#The image generation response',
  on: MADE,
  when: ({ exchange }) => bytesIn(exchange).length > 0 || 'no image stands in the reply as base64',
  *check({ exchange }) {
    for (const { at, value } of bytesIn(exchange))
      if (typeOf(value) === undefined)
        yield {
          at,
          expected: `base64 of ${KNOWN_TYPES.join(', ')}`,
          actual: `0x${value.toString('hex', 0, SHOWN_BYTES)}…`,
        };
  },
});
