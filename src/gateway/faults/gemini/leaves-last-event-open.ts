import { changeFrames, fault } from '../../reply.ts';

export default fault({
  does: 'Sends a last event with the usage that no blank line ends, so that clients drop it.',
  see: 'https://github.com/apache/apisix/issues/12045',
  breaks: ['http/event-streams/last-event-is-ended'],
  answer: (reply) =>
    reply.kind === 'stream' && reply.framing === undefined
      ? changeFrames(reply, (frames) => [...frames, { raw: 'data: {"usageMetadata": {}}\r\n' }])
      : reply,
});
