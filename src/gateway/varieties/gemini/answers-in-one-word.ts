import { fault } from '../../reply.ts';
import { isProse, otherwise } from '../_answers.ts';

export default fault({
  does: 'Answers every prompt for text with one word, one token, and STOP.',
  breaks: [
    // A model need not do what it is asked; from outside that looks like a result that was lost.
    'gemini/function-calling/result-reaches-the-answer',
    // Thoughts are counted, and an answer of another kind came instead of them.
    'gemini/thinking/asked-thoughts-are-shown',
  ],
  answer: (reply) =>
    isProse(reply)
      ? otherwise(reply, 1, ({ content: _, finishReason: __, ...one }) => ({
          ...one,
          content: { parts: [{ text: 'Yes' }], role: 'model' },
          finishReason: 'STOP',
        }))
      : reply,
});
