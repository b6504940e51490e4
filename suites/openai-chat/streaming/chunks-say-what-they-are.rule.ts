import { rule } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { requestedModelOf } from '../_asked.ts';
import { checkIdentity } from '../_identity.ts';
import { chunksOf } from '../_reply.ts';
import { hasChunks, STREAMED } from '../_stream.ts';

export default rule({
  level: 'should',
  says: 'Every event of a chat stream is a chat.completion.chunk with id, created and model.',
  see: 'openai/chat-streaming#The chat completion chunk object',
  on: STREAMED,
  when: (evidence) =>
    allHold(
      hasChunks(evidence),
      requestedModelOf(evidence.exchange) !== undefined || 'the request names no model',
    ),
  check: ({ exchange }) =>
    checkIdentity(chunksOf(exchange), { object: 'chat.completion.chunk', what: 'chunks' }),
});
