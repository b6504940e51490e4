import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Makes a video of a picture of its own where none is given.',
  breaks: ['kling/videos/picture-is-required'],
  hear: (call) =>
    call.operation === 'createImageVideo'
      ? changeCallAt(call, '/image', (image) => image ?? 'https://example.com/picture.png')
      : call,
});
