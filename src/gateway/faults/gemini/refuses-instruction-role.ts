import { valueAt } from '../../../schema/read.ts';
import { refuse } from '../../families/gemini/errors.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Refuses a role in systemInstruction.',
  breaks: ['gemini/requests/instruction-role'],
  answer: (reply, { body }) =>
    valueAt(body, '/systemInstruction/role') === undefined
      ? reply
      : refuse({ status: 400, message: 'Unknown name "role" at \'system_instruction\': Cannot find field.' }),
});
