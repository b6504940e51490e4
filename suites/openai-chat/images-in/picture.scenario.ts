import { scenario } from 'concordat/suite';

const question = 'Which colour is this image? Answer in one word.';
const url =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEUlEQVR42mP4z8CAFTEMLQkAKP8/wc53yE8AAAAASUVORK5CYII=';

export default scenario({
  title: 'A question about a picture, without it and with it',
  effort: 'full',
  needs: ['image-input'],
  steps: [
    {
      name: 'words',
      operation: 'createChatCompletion',
      body: { model: '', messages: [{ role: 'user', content: [{ type: 'text', text: question }] }] },
    },
    {
      name: 'shown',
      operation: 'createChatCompletion',
      body: {
        model: '',
        messages: [
          {
            role: 'user',
            content: [
              { type: 'text', text: question },
              { type: 'image_url', image_url: { url } },
            ],
          },
        ],
      },
    },
  ],
});
