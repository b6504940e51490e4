import { refusalRule } from '../../_mistakes.ts';

export default refusalRule({
  defect: 'malformed-json',
  mistake: 'malformed JSON',
  level: 'should',
  says: 'A body that is not JSON is refused with 400, never with a failure of the server.',
  see: 'anyint/errors-and-limits#Common HTTP outcomes',
});
