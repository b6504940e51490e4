import { fault } from '../../reply.ts';
import { otherwise, partsOf } from '../_answers.ts';

export default fault({
  does: 'Answers a request for a picture with words alone, and STOP.',
  breaks: [],
  answer: (reply) =>
    partsOf(reply).some((part) => Object.hasOwn(part, 'inlineData'))
      ? otherwise(reply, 9, (one) => ({
          ...one,
          content: { role: 'model', parts: [{ text: 'Which colours should the picture have?' }] },
          finishReason: 'STOP',
        }))
      : reply,
});
