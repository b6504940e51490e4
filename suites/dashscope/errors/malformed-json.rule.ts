import { refusalRule } from '../../_mistakes.ts';

export default refusalRule({
  defect: 'malformed-json',
  mistake: 'malformed JSON',
  level: 'must',
  says: 'A body that is not JSON is refused with 400.',
  see: 'anyint/errors-and-limits#Common HTTP outcomes',
});
