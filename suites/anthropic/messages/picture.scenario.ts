import { type JsonValue, scenario } from 'concordat/suite';

// 224 by 224 points of one red: some dozens of tokens.
const RED =
  'iVBORw0KGgoAAAANSUhEUgAAAOAAAADgAQMAAAAg4/iiAAAABlBMVEXcHh4AAACvjWzUAAAAHUlEQVR42u3BMQEAAADCoPVPbQZ/oAAAAAAAAHgMGWAAAQrTbh4AAAAASUVORK5CYII=';

const question = { type: 'text', text: 'Which colour is this image? Answer in one word.' };
const picture = { type: 'image', source: { type: 'base64', media_type: 'image/png', data: RED } };

const asked = (content: JsonValue): JsonValue => ({
  model: '',
  max_tokens: 128,
  messages: [{ role: 'user', content }],
});

export default scenario({
  title: 'A question about a picture, without the picture and with it',
  effort: 'standard',
  needs: ['image-input'],
  steps: [
    { name: 'bare', operation: 'createMessage', body: asked([question]) },
    // Its own rule says it at the level of the provider's page.
    { name: 'shown', operation: 'createMessage', body: asked([picture, question]), expect: 'either' },
  ],
});
