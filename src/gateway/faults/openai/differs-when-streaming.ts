import { member } from '../../../schema/read.ts';
import { refuse } from '../../families/openai/errors.ts';
import { fault, isError } from '../../reply.ts';

export default fault({
  does: 'Answers 502 to a stream where the whole answer is refused with 404.',
  see: 'https://github.com/sonami-tech/omni-llm-provider/issues/3',
  breaks: ['http/errors/same-mistake-same-answer'],
  answer: (reply, { operation, body }) =>
    operation === 'streamChatCompletion' && member(body, 'model') === 'gpt-0-mini' && isError(reply)
      ? refuse({ status: 502, message: 'The upstream refused the request.' })
      : reply,
});
