import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Takes a picture from any address, also one that only the gateway can see.',
  breaks: ['openai-videos/videos/unsafe-picture-is-refused'],
  hear: (call) => changeCallAt(call, '/image', (image) => image && 'https://example.com/picture.png'),
});
