import { refusalRule } from './_refusal.ts';

export default refusalRule({
  defect: 'wrong-type',
  mistake: 'a value of the wrong type',
  level: 'should',
  says: 'A value of the wrong JSON type is refused with 400.',
  see: 'google/troubleshooting#Error codes',
});
