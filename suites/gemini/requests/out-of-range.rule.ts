import { refusalRule } from './_refusal.ts';

export default refusalRule({
  defect: 'out-of-range',
  mistake: 'a value out of its published range',
  level: 'should',
  says: 'A number, or a list, out of its published range is refused with 400.',
  see: 'google/troubleshooting#Error codes',
  also: { words: ['OUT_OF_RANGE'] },
});
