import { type Evidence, rule } from 'concordat/suite';
import { sizeOf } from '../../_picture.ts';
import { bytesIn } from './_images.ts';

const pixelsOf = ({ exchanges }: Evidence, step: 'standard' | 'hd'): number | undefined => {
  const exchange = exchanges[step];
  const [first] = exchange === undefined ? [] : bytesIn(exchange);
  const size = first && sizeOf(first.value);
  return size && size.width * size.height;
};

export default rule({
  level: 'should',
  says: 'An image of the quality hd has more pixels than one of the quality standard.',
  see: 'antigravity/image-guide#2.2',
  on: { scenario: 'openai-images/generations/qualities' },
  needs: ['image-quality'],
  when: (evidence) =>
    (pixelsOf(evidence, 'standard') !== undefined && pixelsOf(evidence, 'hd') !== undefined) ||
    'the two images cannot both be read',
  *check(evidence) {
    const [least = 0, best = 0] = [pixelsOf(evidence, 'standard'), pixelsOf(evidence, 'hd')];
    if (best <= least)
      yield {
        at: '/hd/response/body/data/0/b64_json',
        expected: `more than ${least} pixels`,
        actual: best,
      };
  },
});
