import { refusalRule } from './_refusal.ts';

export default refusalRule({
  defect: 'openai-body',
  mistake: 'OpenAI messages in place of contents',
  level: 'should',
  says: 'An OpenAI body with messages is refused with 400: the route speaks contents and parts.',
  see: 'anyint/gemini-compatible#Common mistakes',
});
