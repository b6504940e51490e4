import { member } from '../../../schema/read.ts';
import { fault, isError } from '../../reply.ts';

export default fault({
  does: 'Answers a stream that its upstream refuses with 200 and one event that holds the error.',
  see: 'https://github.com/ggml-org/llama.cpp/issues/14566',
  breaks: [
    'http/errors/same-mistake-same-answer',
    'openai-chat/streaming/error-ends-the-stream',
    'openai/errors/failed-stream-keeps-status',
  ],
  answer: (reply, { operation, body }) =>
    operation === 'streamChatCompletion' &&
    member(body, 'model') === 'gpt-0-mini' &&
    reply.kind === 'json' &&
    isError(reply)
      ? {
          kind: 'stream',
          status: 200,
          headers: { ...reply.headers, 'content-type': 'text/event-stream' },
          frames: [{ data: reply.body }, { raw: 'data: [DONE]\n\n' }],
          lineEnd: '\n',
        }
      : reply,
});
