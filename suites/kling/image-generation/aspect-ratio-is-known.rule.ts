import { refusedStepsRule } from '../_refused.ts';

export default refusedStepsRule({
  scenario: 'kling/image-generation/out-of-bounds',
  steps: { ratio: 'the aspect_ratio 7:5' },
  level: 'should',
  says: 'An aspect_ratio that is none of the eight is refused with 400.',
  see: 'kling/image-generation#Request Body',
});
