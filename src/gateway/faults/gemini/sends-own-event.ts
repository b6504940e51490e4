import { changeFrames, fault } from '../../reply.ts';

export default fault({
  does: 'Begins a stream with an event of its own that is no partial reply.',
  see: 'https://github.com/su-kaka/gcli2api/issues/55',
  breaks: ['gemini/streaming/events-are-responses'],
  answer: (reply) =>
    reply.kind === 'stream' && reply.framing === undefined
      ? changeFrames(reply, (frames) => [{ data: { __cloudCodeMeta: { traceId: '7' } } }, ...frames])
      : reply,
});
