import { refusalRule } from '../../_mistakes.ts';

export default refusalRule({
  defect: ['wrong-type', 'out-of-range', 'unknown-enum'],
  mistake: 'a value that the page does not allow',
  level: 'should',
  says: 'A value of another JSON type than the published one is refused with 400.',
  see: 'anyint/errors-and-limits#Common HTTP outcomes',
});
