import { scenario } from 'concordat/suite';
import { PICTURE } from './_body.ts';

export default scenario({
  title: 'Two pictures of one prompt',
  effort: 'full',
  steps: [{ name: 'pictures', operation: 'createImage', body: { ...PICTURE, n: 2 }, follow: 'barely' }],
});
