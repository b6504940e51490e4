import { changeAt } from '../../change.ts';
import { changeJson, fault } from '../../reply.ts';

export default fault({
  does: 'Says STOP on every event of a stream.',
  breaks: ['gemini/streaming/finish-reason-once'],
  answer: (reply) =>
    reply.kind === 'stream'
      ? changeJson(reply, (body, index, count) =>
          index === count - 1 ? body : changeAt(body, '/candidates/*/finishReason', () => 'STOP'),
        )
      : reply,
});
