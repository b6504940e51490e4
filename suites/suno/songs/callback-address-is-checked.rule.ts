import { refusedStepsRule } from '../_refused.ts';

export default refusedStepsRule({
  level: 'should',
  says: 'A callBackUrl that is no absolute http or https address is refused.',
  see: 'anyint/music-generation#Key input fields',
  scenario: 'suno/songs/refused',
  steps: {
    'callback-path': 'a path as its callBackUrl',
    'callback-scheme': 'an ftp address as its callBackUrl',
  },
});
