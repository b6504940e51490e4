import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Forgets the video to go by where sound is on.',
  breaks: ['kling/videos/sound-is-off-beside-a-video'],
  hear: (call) => changeCallAt(call, '/video_list', () => undefined),
});
