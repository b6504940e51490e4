import { namesMissingRule } from '../../_error-rules.ts';

export default namesMissingRule({
  level: 'should',
  says: 'The refusal of a body without prompt or model_name names what is missing.',
  see: 'anyint/errors-and-limits#Common HTTP outcomes',
});
