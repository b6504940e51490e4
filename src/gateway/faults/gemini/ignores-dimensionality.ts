import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Makes vectors of its own length whatever outputDimensionality asks.',
  breaks: ['gemini/embeddings/dimensionality-is-honoured', 'gemini/requests/wrong-type'],
  hear: (call) => changeCallAt(call, '/outputDimensionality', () => undefined),
});
