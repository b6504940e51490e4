import { refusedStepsRule } from '../_refused.ts';

export default refusedStepsRule({
  scenario: 'kling/image-generation/out-of-bounds',
  steps: { none: 'n 0', ten: 'n 10' },
  level: 'should',
  says: 'A number of pictures that is not from 1 to 9 is refused with 400.',
  see: 'kling/image-generation#Request Body',
});
