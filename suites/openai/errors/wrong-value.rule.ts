import { refusalRule } from '../../_mistakes.ts';

export default refusalRule({
  defect: ['wrong-type', 'out-of-range', 'unknown-enum'],
  mistake: 'a value that the page does not allow',
  level: 'should',
  says: 'A value of the wrong JSON type, out of its published range or of no known word is refused with 400.',
  see: 'openai/errors#API errors',
});
