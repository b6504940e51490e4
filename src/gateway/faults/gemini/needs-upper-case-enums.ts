import { valueAt } from '../../../schema/read.ts';
import { refuse } from '../../families/gemini/errors.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Refuses an enum name in lower case.',
  breaks: ['gemini/requests/lower-case-enums'],
  answer: (reply, { body }) =>
    valueAt(body, '/toolConfig/functionCallingConfig/mode') === 'none'
      ? refuse({ status: 400, message: 'Invalid value at tool_config.function_calling_config.mode, "none"' })
      : reply,
});
