import { refuse } from '../../families/openai/errors.ts';
import { fault, isSuccess } from '../../reply.ts';

export default fault({
  does: 'Refuses strict in the definition of a function.',
  see: 'https://github.com/Portkey-AI/gateway/issues/837',
  breaks: ['openai-chat/tools/strict-definition-is-accepted'],
  answer: (reply, { bodyText }) =>
    isSuccess(reply) && bodyText.includes('"strict":true') && bodyText.includes('Lisbon')
      ? refuse({ status: 400, message: 'Invalid JSON payload received. Unknown name strict.' })
      : reply,
});
