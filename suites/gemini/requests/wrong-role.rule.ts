import { refusalRule } from './_refusal.ts';

export default refusalRule({
  defect: 'wrong-role',
  mistake: 'a role of another API in contents',
  level: 'should',
  says: 'A role other than user and model (assistant, system, tool) is refused with 400.',
  see: 'google/discovery#Content',
});
