import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Makes videos of four seconds whatever duration asks.',
  breaks: ['openai-videos/videos/seconds-are-as-asked'],
  hear: (call) =>
    changeCallAt(call, '/duration', (duration) =>
      typeof duration === 'string' || typeof duration === 'number' ? 4 : duration,
    ),
});
