import { member } from '../../../schema/read.ts';
import { refuse } from '../../families/openai/errors.ts';
import { fault, isSuccess } from '../../reply.ts';

export default fault({
  does: 'Cannot read base64 when it comes from upstream.',
  see: 'https://github.com/api7/aisix/issues/393',
  breaks: ['contract/status', 'openai-embeddings/embeddings/base64-is-the-same-vector'],
  answer: (reply, { body }) =>
    member(body, 'encoding_format') === 'base64' && isSuccess(reply)
      ? refuse({ status: 502, word: 'upstream_decode_error', message: 'The answer could not be decoded.' })
      : reply,
});
