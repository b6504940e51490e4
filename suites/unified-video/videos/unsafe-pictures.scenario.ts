import { scenario } from 'concordat/suite';
import { unsafePictureSteps } from '../../_unsafe-pictures.ts';

export default scenario({
  title: 'Videos that begin with a picture which only the target could see',
  effort: 'full',
  lenient: true,
  steps: unsafePictureSteps('createVideo', (image) => ({
    model: '',
    prompt: 'Morning sunlight on cyber city skyscrapers.',
    durationSeconds: 4,
    image,
  })),
});
