import { refusedRule } from '../_refused.ts';

export default refusedRule({
  level: 'must',
  says: 'A body that is empty, no JSON or no object is refused as the fault of the request.',
  see: 'anyint/errors-and-limits#Common HTTP outcomes',
  defect: ['malformed-json', 'empty-body', 'not-an-object'],
  mistake: 'a body that cannot be read',
});
