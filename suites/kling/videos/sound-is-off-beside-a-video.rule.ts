import { refusedStepsRule } from '../_refused.ts';

export default refusedStepsRule({
  scenario: 'kling/videos/out-of-bounds',
  steps: { sound: 'sound on beside a video_list' },
  level: 'should',
  says: 'The sound on beside a video to go by is refused with 400.',
  see: 'kling/omni-video#Request Body',
});
