import { refusalRule } from '../../_mistakes.ts';

export default refusalRule({
  defect: 'missing-header',
  mistake: 'no anthropic-version',
  level: 'may',
  says: 'A request without the header anthropic-version is refused with 400.',
  see: 'anthropic/versioning#API versions',
});
