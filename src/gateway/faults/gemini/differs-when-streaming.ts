import { refuse } from '../../families/gemini/errors.ts';
import { fault, isError } from '../../reply.ts';

export default fault({
  does: 'Answers on the streaming route 502 where the other route answers 404.',
  see: 'https://github.com/sonami-tech/omni-llm-provider/issues/3',
  breaks: ['http/errors/same-mistake-same-answer'],
  answer: (reply, { operation, model }) =>
    operation === 'streamGenerateContent' && model === 'gemini-0-pro' && isError(reply)
      ? refuse({ status: 502, word: 'UNAVAILABLE', message: 'The upstream refused the request.' })
      : reply,
});
