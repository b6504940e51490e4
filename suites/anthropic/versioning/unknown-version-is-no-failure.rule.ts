import { noFailureRule } from '../../_error-rules.ts';

export default noFailureRule({
  scenario: 'anthropic/versioning/header-generations',
  steps: { 'unknown-version': 'an anthropic-version that was never published' },
  level: 'should',
  says: 'A version that was never published is ignored or refused with 4xx, never a failure of the server.',
  see: 'rfc9110#15.5',
});
