import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Takes a thinking budget of 0 for none, as zeros are dropped.',
  breaks: ['gemini/thinking/switched-off-thinking-is-off'],
  hear: (call) =>
    changeCallAt(call, '/generationConfig/thinkingConfig/thinkingBudget', (budget) => budget || undefined),
});
