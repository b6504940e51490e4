import { changeFrames, fault } from '../../reply.ts';

export default fault({
  does: 'Answers streaming requests with an event stream that holds a comment and no event.',
  see: 'https://github.com/rossoctl/cortex/pull/864',
  breaks: ['http/event-streams/holds-events'],
  answer: (reply) =>
    reply.kind === 'stream' && reply.framing === undefined
      ? changeFrames(reply, () => [{ raw: ': nothing to say\n\n' }])
      : reply,
});
