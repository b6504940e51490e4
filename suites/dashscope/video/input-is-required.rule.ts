import { member } from 'concordat/suite';
import { refusalOf } from '../_refusals.ts';

export default refusalOf({
  operation: 'createVideo',
  defect: 'missing-required',
  about: (request) => member(request, 'input') === undefined,
  mistake: 'no input',
  level: 'should',
  says: 'A video without an input is refused with 400.',
  see: 'dashscope/text-to-video#Request body',
});
