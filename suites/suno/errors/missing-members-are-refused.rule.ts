import { refusedRule } from '../_refused.ts';

export default refusedRule({
  level: 'must',
  says: 'A song without customMode, instrumental, model or callBackUrl is refused.',
  see: 'anyint/music-generation#Key input fields',
  operation: 'generateSong',
  defect: 'missing-required',
  mistake: 'a required member left out',
});
