import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Loses what a function said.',
  breaks: ['openai-responses/function-calling/result-reaches-the-model'],
  hear: (call) => changeCallAt(call, '/input/*/output', (output) => (output === undefined ? output : '{}')),
});
