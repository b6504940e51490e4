import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Does not hear candidateCount.',
  breaks: ['gemini/generate-content/candidate-count-is-kept'],
  hear: (call) =>
    changeCallAt(call, '/generationConfig/candidateCount', (count) => (count === 2 ? undefined : count)),
});
