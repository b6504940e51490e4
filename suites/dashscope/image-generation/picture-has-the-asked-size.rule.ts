import { rule } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { sizeOf } from '../../_picture.ts';
import { bytesOf, PICTURE, picturesOf, sizeAsked } from './_image.ts';

export default rule({
  level: 'should',
  says: 'An image is as wide and as high as size asks for.',
  see: 'anyint/image-generation#Use DashScope when',
  on: { scenario: PICTURE },
  when: (evidence) =>
    allHold(
      sizeAsked(evidence.exchanges['image']) !== undefined || 'the request asks for no size',
      picturesOf(evidence).some((picture) => sizeOf(bytesOf(picture)) !== undefined) ||
        'there is no PNG, JPEG or WebP',
    ),
  *check(evidence) {
    const asked = sizeAsked(evidence.exchanges['image']);
    for (const picture of picturesOf(evidence)) {
      const size = sizeOf(bytesOf(picture));
      if (size === undefined || (size.width === asked?.width && size.height === asked.height)) continue;
      yield {
        at: `/${picture.step}/response/body`,
        expected: `${asked?.width} x ${asked?.height} pixels`,
        actual: `${size.width} x ${size.height} pixels`,
      };
    }
  },
});
