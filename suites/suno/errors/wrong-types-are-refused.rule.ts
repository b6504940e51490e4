import { refusedRule } from '../_refused.ts';

export default refusedRule({
  level: 'should',
  says: 'A member of another JSON type than its own is refused as an invalid parameter.',
  see: 'anyint/music-tasks-and-webhooks#Common AI Music error codes',
  defect: 'wrong-type',
  mistake: 'a member of another type',
});
