import { scenario } from 'concordat/suite';

export default scenario({
  title: 'A question about a picture',
  effort: 'standard',
  needs: ['image-input'],
  steps: [
    {
      name: 'shown',
      operation: 'generateContent',
      body: {
        contents: [
          {
            role: 'user',
            parts: [
              { text: 'Which colour is this image? Answer in one word.' },
              {
                inlineData: {
                  mimeType: 'image/png',
                  data: 'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEUlEQVR42mP4z8CAFTEMLQkAKP8/wc53yE8AAAAASUVORK5CYII=',
                },
              },
            ],
          },
        ],
      },
      // Its own rule says it at the level of the provider's page.
      expect: 'either',
    },
  ],
});
