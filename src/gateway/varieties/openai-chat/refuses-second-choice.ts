import { member } from '../../../schema/read.ts';
import { refuse } from '../../families/openai/errors.ts';
import { fault, isSuccess } from '../../reply.ts';

export default fault({
  does: 'Refuses more than one choice with 400.',
  breaks: [],
  answer: (reply, { body }) =>
    isSuccess(reply) &&
    member(body, 'n') === 2 &&
    body !== undefined &&
    !JSON.stringify(body).includes('capital of France')
      ? refuse({ status: 400, message: 'Only one completion choice is allowed.', param: 'n' })
      : reply,
});
