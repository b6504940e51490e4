import { scenario } from 'concordat/suite';

const contents = [{ role: 'user', parts: [{ text: 'Generate a picture of a plain red square.' }] }];

export default scenario({
  title:
    'An image asked for with responseModalities, without them, of a model that makes none, and in another sense',
  effort: 'standard',
  needs: ['image-output'],
  steps: [
    {
      name: 'asked',
      operation: 'generateContent',
      model: 'image',
      body: { contents, generationConfig: { responseModalities: ['TEXT', 'IMAGE'] } },
      expect: 'either',
    },
    { name: 'not-asked', operation: 'generateContent', model: 'image', body: { contents }, expect: 'either' },
    {
      name: 'lacked',
      operation: 'generateContent',
      model: 'text',
      body: { contents, generationConfig: { responseModalities: ['IMAGE'], maxOutputTokens: 64 } },
      expect: 'either',
    },
    {
      name: 'unknown',
      operation: 'generateContent',
      model: 'image',
      body: { contents, generationConfig: { responseModalities: ['SMELL'] } },
      expect: 'either',
    },
  ],
});
