import { member, valueAt } from '../../../schema/read.ts';
import { refuse } from '../../families/gemini/errors.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Fails at the names of allowed functions.',
  breaks: ['contract/status', 'gemini/function-calling/mode-is-understood'],
  answer: (reply, { body }) =>
    member(valueAt(body, '/toolConfig/functionCallingConfig'), 'allowedFunctionNames') === undefined
      ? reply
      : refuse({ status: 500, message: 'Cannot convert allowedFunctionNames.' }),
});
