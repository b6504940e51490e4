import { refusedStepsRule } from '../_refused.ts';

export default refusedStepsRule({
  level: 'should',
  says: 'A prompt far beyond every limit is refused as too long.',
  see: 'anyint/music-tasks-and-webhooks#Common AI Music error codes',
  scenario: 'suno/songs/refused',
  steps: { 'too-long': 'a prompt of 20000 characters' },
  statuses: [413, 400, 422],
});
