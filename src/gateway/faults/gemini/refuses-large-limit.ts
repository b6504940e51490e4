import { valueAt } from '../../../schema/read.ts';
import { refuse } from '../../families/gemini/errors.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Refuses a maxOutputTokens above the limit of the model in place of capping it.',
  see: 'https://github.com/lbjlaq/Antigravity-Manager/issues/527',
  provider: 'antigravity',
  breaks: ['gemini/requests/large-output-limit'],
  answer: (reply, { body }) =>
    Number(valueAt(body, '/generationConfig/maxOutputTokens') ?? 0) > 65_536
      ? refuse({ status: 400, message: 'max_output_tokens is out of range.' })
      : reply,
});
