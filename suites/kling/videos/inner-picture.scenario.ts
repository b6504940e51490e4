import { scenario } from 'concordat/suite';
import { VIDEO } from './_body.ts';

// Only who runs beside the target sees whether it opens an address of this machine.
export default scenario({
  title: 'A video that begins with a picture on this machine, at which the run listens',
  effort: 'full',
  lenient: true,
  listens: 'here',
  steps: [
    {
      name: 'inner',
      operation: 'createImageVideo',
      body: { ...VIDEO, mode: 'std', image: { $from: 'inner.address', at: '' } },
      expect: 'reject',
    },
    { name: 'heard', hear: 'inner' },
  ],
});
