import { refusalRule } from './_refusal.ts';

export default refusalRule({
  defect: 'empty-body',
  mistake: 'an empty body',
  level: 'should',
  says: 'An empty body is refused with 400, never with a failure of the server.',
  see: 'google/troubleshooting#Error codes',
});
