import { scenario } from 'concordat/suite';
import { IMAGE } from './_image.ts';

export default scenario({
  title: 'An image of the published size, and what lies at its address',
  effort: 'standard',
  steps: [
    {
      name: 'image',
      operation: 'generateImage',
      body: {
        model: '',
        input: { messages: [{ role: 'user', content: [{ text: 'A red paper boat on a quiet stream.' }] }] },
        parameters: { negative_prompt: 'people', prompt_extend: false, watermark: false, size: '1328*1328' },
      },
    },
    { name: 'picture', fetch: { from: 'image', at: [IMAGE] } },
  ],
});
