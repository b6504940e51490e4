import { member } from 'concordat/suite';
import { refusalOf } from '../_refusals.ts';

export default refusalOf({
  operation: 'createVideo',
  defect: 'missing-required',
  about: (request) => member(request, 'model') === undefined,
  mistake: 'no model',
  level: 'must',
  says: 'A video without a model is refused with 400.',
  see: 'anyint/errors-and-limits#Common HTTP outcomes',
});
