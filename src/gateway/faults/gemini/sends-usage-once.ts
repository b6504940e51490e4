import { changeAt } from '../../change.ts';
import { changeJson, fault } from '../../reply.ts';

export default fault({
  does: 'Leaves usageMetadata out of all events of a stream but the last.',
  breaks: ['gemini/streaming/usage-on-every-event'],
  answer: (reply) =>
    reply.kind === 'stream'
      ? changeJson(reply, (body, index, count) =>
          index === count - 1 ? body : changeAt(body, '/usageMetadata', () => undefined),
        )
      : reply,
});
