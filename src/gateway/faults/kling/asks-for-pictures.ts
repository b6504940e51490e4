import { refuse } from '../../families/kling/errors.ts';
import { fault, isSuccess } from '../../reply.ts';

export default fault({
  does: 'Refuses a video of a prompt because it shows no picture.',
  see: 'https://github.com/QuantumNous/new-api/issues/1342',
  breaks: ['contract/status'],
  answer: (reply, { operation }) =>
    operation === 'createTextVideo' && isSuccess(reply)
      ? refuse({ status: 400, message: 'image can not be null' })
      : reply,
});
