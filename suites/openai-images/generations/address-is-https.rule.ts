import { rule, stringOf } from 'concordat/suite';
import { holds, imagesOf, MADE } from './_images.ts';

const SHOWN = 80;

export default rule({
  level: 'should',
  says: 'The address of an image is a whole https address, or holds the image as data:image/….',
  see: 'recorded/openai#70 of 70 addresses of images',
  on: MADE,
  when: ({ exchange }) =>
    imagesOf(exchange).some(({ value }) => holds(value, 'url')) || 'no image has an address',
  *check({ exchange, target }) {
    // Who serves its routes without TLS may serve its images so.
    const isPlain = target.baseUrl.startsWith('http://');
    for (const { at, value } of imagesOf(exchange)) {
      const url = stringOf(value['url']) ?? '';
      const isFit = /^(?:https:\/\/|data:image\/)/i.test(url) || (isPlain && /^http:\/\//i.test(url));
      if (url !== '' && !isFit)
        yield { at: `${at}/url`, expected: 'an https address, or data:image/…', actual: url.slice(0, SHOWN) };
    }
  },
});
