import { scenario } from 'concordat/suite';

export default scenario({
  title: 'A video whose duration is a text',
  effort: 'full',
  steps: [
    {
      name: 'text',
      operation: 'createVideo',
      body: { model: '', prompt: 'A paper airplane flying through a blue sky.', duration: '5' },
    },
  ],
});
