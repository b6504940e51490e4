import { fault, isError } from '../../reply.ts';

export default fault({
  does: 'Answers the stream of a model that its upstream refuses with 200 and one event that holds the error.',
  see: 'https://github.com/ggml-org/llama.cpp/issues/14566',
  breaks: [
    'gemini/errors/failed-stream-keeps-status',
    'http/errors/same-mistake-same-answer',
    'gemini/generate-content/candidates-or-block-reason',
    'gemini/generate-content/model-version-is-present',
    'gemini/generate-content/response-id-is-present',
    'gemini/streaming/candidates-finish',
    'gemini/streaming/usage-on-last-event',
  ],
  answer: (reply, { operation, model }) =>
    operation === 'streamGenerateContent' &&
    model === 'gemini-0-pro' &&
    reply.kind === 'json' &&
    isError(reply)
      ? {
          kind: 'stream',
          status: 200,
          headers: { 'content-type': 'text/event-stream' },
          frames: [{ data: reply.body }],
          lineEnd: '\r\n',
        }
      : reply,
});
