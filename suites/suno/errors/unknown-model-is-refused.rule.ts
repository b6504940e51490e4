import { DUE, refusedRule } from '../_refused.ts';

export default refusedRule({
  level: 'must',
  says: 'A song by a model that is none of V4, V4_5, V4_5PLUS, V4_5ALL and V5 is refused.',
  see: 'anyint/music-generation#Key input fields',
  operation: 'generateSong',
  defect: 'unknown-model',
  mistake: 'an unknown model',
  // 403 is published for what an account may not use.
  statuses: [...DUE, 403],
});
