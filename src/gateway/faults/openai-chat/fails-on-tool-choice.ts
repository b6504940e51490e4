import { refuse } from '../../families/openai/errors.ts';
import { fault, isSuccess } from '../../reply.ts';

export default fault({
  does: 'Fails at tool_choice required.',
  breaks: ['openai-chat/tools/tool-choice-is-understood'],
  answer: (reply, { bodyText }) =>
    isSuccess(reply) && bodyText.includes('"tool_choice":"required"') && bodyText.includes('get_time')
      ? refuse({ status: 500, message: 'Cannot convert tool_choice.' })
      : reply,
});
