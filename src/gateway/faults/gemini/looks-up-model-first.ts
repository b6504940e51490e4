import { refuse } from '../../families/gemini/errors.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Looks the model up before it looks at the key.',
  breaks: ['http/authentication/key-comes-first'],
  answer: (reply, { credential, model }) =>
    credential?.known !== true && model === 'concordat-no-such-model'
      ? refuse({ status: 404, message: `models/${model} is not found.` })
      : reply,
});
