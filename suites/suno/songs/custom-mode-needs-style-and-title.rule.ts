import { refusedStepsRule } from '../_refused.ts';

export default refusedStepsRule({
  level: 'must',
  says: 'In custom mode a song without a style, or without a title, is refused.',
  see: 'anyint/music-generation#Key input fields',
  scenario: 'suno/songs/refused',
  steps: { 'no-style': 'customMode and no style', 'no-title': 'customMode and no title' },
});
