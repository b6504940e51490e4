import { refusedStepsRule } from '../_refused.ts';

export default refusedStepsRule({
  scenario: 'kling/videos/out-of-bounds',
  steps: { ratio: 'the aspect_ratio 7:3' },
  level: 'should',
  says: 'An aspect_ratio other than 16:9, 9:16 and 1:1 is refused with 400.',
  see: 'kling/text-to-video#Request Body',
});
