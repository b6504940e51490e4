import { fault } from '../../reply.ts';
import { isProse, otherwise } from '../_answers.ts';

const CITATIONS = {
  citationSources: [
    { endIndex: 7, uri: 'https://example.com/poem', license: '' },
    { uri: 'https://example.org' },
  ],
};

export default fault({
  does: 'Breaks off every text with RECITATION after its first words, with citations, one without a passage.',
  breaks: [
    // A model need not do what it is asked; from outside that looks like a result that was lost.
    'gemini/function-calling/result-reaches-the-answer',
  ],
  answer: (reply) =>
    isProse(reply)
      ? otherwise(reply, 1, (one) => ({
          ...one,
          content: { role: 'model', parts: [{ text: 'Shall I compare' }] },
          finishReason: 'RECITATION',
          citationMetadata: CITATIONS,
        }))
      : reply,
});
