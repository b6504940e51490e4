import { refuse } from '../../families/gemini/errors.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Refuses a prompt with an image because of a field that it added itself.',
  see: 'https://github.com/lbjlaq/Antigravity-Manager/issues/20',
  breaks: ['contract/status', 'gemini/image-generation/picture-is-accepted'],
  answer: (reply, { bodyText }) =>
    bodyText.includes('"inlineData"')
      ? refuse({ status: 400, message: 'Media resolution is not enabled for this model.' })
      : reply,
});
