import { refusedStepsRule } from '../_refused.ts';

export default refusedStepsRule({
  scenario: 'kling/videos/out-of-bounds',
  steps: { 'no-picture': 'neither image nor image_tail' },
  level: 'should',
  says: 'A video of a picture without image and without image_tail is refused with 400.',
  see: 'kling/image-to-video#Request Body',
});
