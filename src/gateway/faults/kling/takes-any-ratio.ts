import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

const UNKNOWN = ['7:3', '7:5'];

export default fault({
  does: 'Takes the usual ratio for one that there is not.',
  breaks: ['kling/image-generation/aspect-ratio-is-known', 'kling/videos/aspect-ratio-is-known'],
  hear: (call) =>
    changeCallAt(call, '/aspect_ratio', (ratio) =>
      typeof ratio === 'string' && UNKNOWN.includes(ratio) ? '16:9' : ratio,
    ),
});
