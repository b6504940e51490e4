import { refuse } from '../../families/gemini/errors.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Refuses a signature that is no base64, although a documented one is none.',
  breaks: ['gemini/thinking/bypass-signature-is-accepted'],
  answer: (reply, { bodyText }) =>
    bodyText.includes('"skip_thought_signature_validator"')
      ? refuse({
          status: 400,
          message: "Invalid value at 'contents[1].parts[0].thought_signature' (TYPE_BYTES)",
        })
      : reply,
});
