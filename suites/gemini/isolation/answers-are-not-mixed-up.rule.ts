import { notMixedUpRule } from '../../_at-once.ts';
import { textOf } from '../_reply.ts';

export default notMixedUpRule({
  level: 'must',
  says: 'Requests at the same time get each its own answer, never that of another.',
  see: 'rfc9110#15',
  on: { scenario: 'gemini/isolation/three-at-once' },
  textOf,
});
