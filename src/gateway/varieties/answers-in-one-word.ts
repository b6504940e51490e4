import { fault } from '../reply.ts';
import { isProse, otherwise } from './_answers.ts';

export default fault({
  does: 'Answers every prompt for text with one word, one token, and STOP.',
  breaks: [],
  answer: (reply) =>
    isProse(reply)
      ? otherwise(reply, 1, ({ content: _, finishReason: __, ...one }) => ({
          ...one,
          content: { parts: [{ text: 'Yes' }], role: 'model' },
          finishReason: 'STOP',
        }))
      : reply,
});
