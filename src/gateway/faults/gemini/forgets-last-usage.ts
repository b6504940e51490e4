import { changeAt } from '../../change.ts';
import { changeJson, fault } from '../../reply.ts';

export default fault({
  does: 'Leaves usageMetadata out of the last event of a stream.',
  see: 'https://github.com/QuantumNous/new-api/pull/1272',
  breaks: ['gemini/streaming/usage-on-every-event', 'gemini/streaming/usage-on-last-event'],
  answer: (reply) =>
    reply.kind === 'stream'
      ? changeJson(reply, (body, index, count) =>
          index === count - 1 ? changeAt(body, '/usageMetadata', () => undefined) : body,
        )
      : reply,
});
