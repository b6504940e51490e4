import { refusedStepsRule } from '../_refused.ts';

export default refusedStepsRule({
  level: 'should',
  says: 'A section that ends before it begins is refused, and so is a continuation with its own words that does not say where it goes on.',
  see: 'sunoapi/docs#Replace Music Section',
  scenario: 'suno/songs/derived',
  steps: {
    backwards: 'an infillStartS beyond infillEndS',
    nowhere: 'defaultParamFlag and no continueAt',
  },
});
