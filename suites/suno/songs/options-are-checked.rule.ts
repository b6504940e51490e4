import { refusedStepsRule } from '../_refused.ts';

export default refusedStepsRule({
  level: 'should',
  says: 'A vocalGender other than m and f, or a weight beyond 1, is refused.',
  see: 'sunoapi/docs#Generate Music',
  scenario: 'suno/songs/refused',
  steps: { gender: 'the vocalGender x', weight: 'a styleWeight of 2' },
});
