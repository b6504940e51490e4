import { fault } from '../../reply.ts';

export default fault({
  does: 'Answers with lines of JSON, and no array around them, where alt=sse is absent.',
  breaks: [
    'contract/body',
    'gemini/streaming/array-without-alt-sse',
    'gemini/streaming/without-alt-sse-is-readable',
    'http/responses/declared-json-parses',
  ],
  answer: (reply) =>
    reply.kind === 'stream' && reply.framing === 'array'
      ? {
          ...reply,
          frames: reply.frames.map((frame) =>
            'data' in frame ? { ...frame, raw: `${JSON.stringify(frame.data)}\n` } : frame,
          ),
        }
      : reply,
});
