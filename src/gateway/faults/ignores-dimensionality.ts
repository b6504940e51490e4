import { changeCallAt } from '../change.ts';
import { fault } from '../reply.ts';

export default fault({
  does: 'Makes vectors of its own length whatever outputDimensionality asks.',
  breaks: ['gemini/embeddings/dimensionality-is-honoured'],
  hear: (call) => changeCallAt(call, '/outputDimensionality', () => undefined),
});
