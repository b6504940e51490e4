import { refusalRule } from '../../_mistakes.ts';

export default refusalRule({
  defect: ['not-an-object', 'empty-body'],
  mistake: 'a body that is empty, or JSON but no object',
  level: 'should',
  says: 'An empty body, and one that is JSON but no object, is refused with 400.',
  see: 'anyint/errors-and-limits#Common HTTP outcomes',
});
