import { refusedStepsRule } from '../_refused.ts';

export default refusedStepsRule({
  level: 'should',
  says: 'A song that is about nothing is refused: without customMode one without a prompt, in custom mode one that is sung without words.',
  see: 'sunoapi/docs#Generate Music',
  scenario: 'suno/songs/refused',
  steps: { 'no-prompt': 'no prompt', 'no-words': 'customMode, a voice and no words to sing' },
});
