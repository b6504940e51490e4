import { refuse } from '../../families/openai/errors.ts';
import { fault, isSuccess } from '../../reply.ts';

export default fault({
  does: 'Tells of a video that it cannot give.',
  see: 'https://github.com/BerriAI/litellm/issues/41751',
  breaks: ['tasks/assets/content-is-given'],
  answer: (reply, { operation }) =>
    operation === 'downloadVideo' && isSuccess(reply)
      ? refuse({ status: 500, message: 'Not implemented' })
      : reply,
});
