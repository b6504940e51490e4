import { namesMissingRule } from '../../_error-rules.ts';

export default namesMissingRule({
  level: 'should',
  says: 'The refusal of a body without a required member names that member.',
  see: 'openai/errors#API errors',
});
