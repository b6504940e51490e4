import { refuse } from '../../families/openai/errors.ts';
import { fault, isSuccess } from '../../reply.ts';

export default fault({
  does: 'Refuses for a stream what it answers whole.',
  see: 'https://github.com/NVIDIA/OpenShell/issues/2494',
  breaks: ['contract/status'],
  answer: (reply, { operation }) =>
    operation === 'streamChatCompletion' && isSuccess(reply)
      ? refuse({ status: 400, message: 'The model was not found.' })
      : reply,
});
