import { scenario } from 'concordat/suite';

export default scenario({
  title: 'List the models, get one of them, and generate with it',
  effort: 'smoke',
  needs: ['model-listing'],
  steps: [
    { name: 'list', operation: 'listModels' },
    { name: 'get', operation: 'getModel' },
    {
      name: 'generate',
      operation: 'generateContent',
      body: {
        contents: [{ role: 'user', parts: [{ text: 'Say hello.' }] }],
        generationConfig: { maxOutputTokens: 64 },
      },
    },
  ],
});
