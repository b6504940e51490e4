import { noFailureRule } from '../../_error-rules.ts';

export default noFailureRule({
  scenario: 'anthropic/errors/unusual-bodies',
  steps: { 'unknown-member': 'a member of no page', 'system-role': 'the role system in messages' },
  level: 'should',
  says: 'A member that no page has, and the role system in messages, are taken, ignored or refused with 4xx, never a failure of the server.',
  see: 'rfc9110#15.6',
});
