import { refusalRule } from './_refusal.ts';

export default refusalRule({
  defect: 'unknown-enum',
  mistake: 'a value that is not in the enum',
  level: 'should',
  says: 'A value that is not in a published enum is refused with 400.',
  see: 'google/troubleshooting#Error codes',
});
