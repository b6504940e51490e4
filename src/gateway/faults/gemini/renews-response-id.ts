import { changeAt } from '../../change.ts';
import { changeJson, fault } from '../../reply.ts';

export default fault({
  does: 'Gives every event of a stream another responseId.',
  breaks: ['gemini/streaming/identity-is-constant'],
  answer: (reply) =>
    reply.kind === 'stream'
      ? changeJson(reply, (body, index) =>
          changeAt(body, '/responseId', (id) => (typeof id === 'string' ? `${id}-${index}` : id)),
        )
      : reply,
});
