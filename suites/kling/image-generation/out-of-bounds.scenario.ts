import { scenario } from 'concordat/suite';
import { PICTURE } from './_body.ts';

export default scenario({
  title: 'Pictures in numbers, in a ratio and by a prompt beyond what there is',
  effort: 'full',
  lenient: true,
  steps: [
    { name: 'none', operation: 'createImage', body: { ...PICTURE, n: 0 }, expect: 'reject' },
    { name: 'ten', operation: 'createImage', body: { ...PICTURE, n: 10 }, expect: 'reject' },
    {
      name: 'ratio',
      operation: 'createImage',
      body: { ...PICTURE, n: 1, aspect_ratio: '7:5' },
      expect: 'reject',
    },
    {
      name: 'long',
      operation: 'createImage',
      body: { ...PICTURE, n: 1, prompt: 'A plain red square. '.repeat(126) },
      expect: 'reject',
    },
  ],
});
