import { scenario } from 'concordat/suite';
import { unsafePictureSteps } from '../../_unsafe-pictures.ts';
import { VIDEO } from './_body.ts';

export default scenario({
  title: 'Videos that begin with a picture which only the target could see',
  effort: 'full',
  lenient: true,
  steps: unsafePictureSteps('createImageVideo', (image) => ({ ...VIDEO, mode: 'std', image })),
});
