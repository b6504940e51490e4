import { noFailureRule } from '../../_error-rules.ts';

export default noFailureRule({
  scenario: 'openai/errors/unusual-bodies',
  steps: { 'unknown-member': 'a member of no page' },
  level: 'should',
  says: 'A member that no page has is ignored or refused with 4xx, never a failure of the server.',
  see: 'rfc9110#15.6',
});
