import { refusalRule } from '../../_mistakes.ts';

export default refusalRule({
  defect: ['gemini-body', 'anthropic-body', 'openai-body'],
  mistake: 'a body, or a tool, of another API',
  level: 'should',
  says: 'A body of another API is refused with 400: contents of Gemini, a tool of Anthropic, the messages of a chat where input is due.',
  see: 'anyint/errors-and-limits#Invalid request body',
});
