import { changeJson, fault } from '../reply.ts';
import { changeAt } from '../change.ts';

export default fault({
  does: 'Says STOP on every event of a stream.',
  breaks: [],
  answer: (reply) =>
    reply.kind === 'stream'
      ? changeJson(reply, (body, index, count) =>
          index === count - 1 ? body : changeAt(body, '/candidates/*/finishReason', () => 'STOP'),
        )
      : reply,
});
