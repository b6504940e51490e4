import { refusalRule } from '../../_mistakes.ts';

export default refusalRule({
  defect: 'wrong-role',
  mistake: 'a role of another API',
  level: 'should',
  says: 'A role that the family does not have (model, which is Gemini’s) is refused with 400.',
  see: 'openai/chat-completions#messages',
});
