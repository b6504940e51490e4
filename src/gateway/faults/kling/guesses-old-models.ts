import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Takes its oldest model for a video that names none, as upstream does.',
  breaks: ['kling/videos/model-name-is-required'],
  hear: (call) => {
    const oldest = call.operation === 'createOmniVideo' ? 'kling-video-o1' : 'kling-v1';
    return changeCallAt(call, '/model_name', (name) => name ?? oldest);
  },
});
