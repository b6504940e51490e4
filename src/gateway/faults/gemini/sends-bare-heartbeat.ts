import { changeFrames, fault } from '../../reply.ts';

export default fault({
  does: 'Keeps a stream alive by a line of JSON without "data:".',
  see: 'https://github.com/gpustack/gpustack/issues/6155',
  breaks: ['http/event-streams/no-text-outside-fields'],
  answer: (reply) =>
    reply.kind === 'stream' && reply.framing === undefined
      ? changeFrames(reply, ([first, ...rest]) =>
          first === undefined ? [] : [first, { raw: '{"heartbeat": true}\n\n' }, ...rest],
        )
      : reply,
});
