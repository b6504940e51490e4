import { rule } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { imagesIn, MADE, whenGood } from './_image.ts';

const SHOWN = 80;

export default rule({
  level: 'should',
  says: 'An image is given by an https address.',
  see: 'dashscope/qwen-image#Response',
  on: MADE,
  when: (evidence) =>
    allHold(whenGood(evidence), imagesIn(evidence.exchange).length > 0 || 'the answer holds no image'),
  *check({ exchange, target }) {
    // Who serves its routes without TLS may serve its images so.
    const isGood = (address: string): boolean =>
      /^https:\/\//i.test(address) || (target.baseUrl.startsWith('http://') && /^http:\/\//i.test(address));
    for (const { at, value } of imagesIn(exchange))
      if (!isGood(value))
        yield { at, expected: 'an address that begins with https', actual: value.slice(0, SHOWN) };
  },
});
