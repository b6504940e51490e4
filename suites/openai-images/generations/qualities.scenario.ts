import { scenario } from 'concordat/suite';

const asked = (quality: string) => ({
  model: '',
  prompt: 'A red paper boat on a quiet stream.',
  size: '1:1',
  quality,
  response_format: 'b64_json',
});

export default scenario({
  title: 'The same image in the least quality and in the best',
  effort: 'full',
  needs: ['image-quality'],
  steps: [
    { name: 'standard', operation: 'generateImage', body: asked('standard') },
    { name: 'hd', operation: 'generateImage', body: asked('hd') },
  ],
});
