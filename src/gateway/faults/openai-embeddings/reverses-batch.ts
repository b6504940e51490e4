import { arrayOf } from '../../../schema/read.ts';
import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Answers a batch from its end.',
  breaks: ['openai-embeddings/embeddings/batch-is-as-one-by-one'],
  hear: (call) =>
    changeCallAt(call, '/input', (input) => (Array.isArray(input) ? [...arrayOf(input)].reverse() : input)),
});
