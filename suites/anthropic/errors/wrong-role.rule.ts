import { refusalRule } from '../../_mistakes.ts';

export default refusalRule({
  defect: 'wrong-role',
  mistake: 'a role of another API',
  level: 'should',
  says: 'A role that messages do not have (model, which is Gemini’s) is refused with 400.',
  see: 'anthropic/messages#messages',
});
