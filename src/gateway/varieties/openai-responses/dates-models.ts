import { changeReplyAt } from '../../change.ts';
import { changeUnaryAt } from '../../faults/openai-responses/_events.ts';
import { fault } from '../../reply.ts';

const dated = (model: unknown) => (typeof model === 'string' ? `${model}-2025-04-14` : undefined);

export default fault({
  does: 'Names the dated version of the model that answers.',
  breaks: [],
  answer: (reply) => changeUnaryAt(changeReplyAt(reply, '/response/model', dated), '/model', dated),
});
