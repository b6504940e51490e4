import { refusedStepsRule } from '../_refused.ts';

export default refusedStepsRule({
  scenario: 'kling/image-generation/out-of-bounds',
  steps: { long: 'a prompt of more than 2500 characters' },
  level: 'should',
  says: 'A prompt of more than 2500 characters is refused with 400, not cut.',
  see: 'kling/image-generation#Request Body',
});
