import { isObject, member } from '../../../schema/read.ts';
import { invalid, refuse } from '../../families/openai/errors.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Understands tool_choice as a word only.',
  breaks: ['contract/status', 'openai-responses/function-calling/choices-are-accepted'],
  answer: (reply, { body }) =>
    isObject(member(body, 'tool_choice'))
      ? refuse(invalid("Invalid type for 'tool_choice': expected a string.", 'tool_choice', 'invalid_type'))
      : reply,
});
