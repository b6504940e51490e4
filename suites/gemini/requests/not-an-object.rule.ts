import { refusalRule } from './_refusal.ts';

export default refusalRule({
  defect: 'not-an-object',
  mistake: 'a body that is JSON but no object',
  level: 'should',
  says: 'A body that is JSON but no object is refused with 400; the connection stays.',
  see: 'google/troubleshooting#Error codes',
});
