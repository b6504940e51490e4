import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Raises a thinking budget to the least that the model takes.',
  provider: 'mixroute',
  breaks: ['gemini/thinking/compulsory-thinking-stays-on', 'gemini/requests/out-of-range'],
  hear: (call) =>
    changeCallAt(call, '/generationConfig/thinkingConfig/thinkingBudget', (budget) =>
      typeof budget === 'number' && Number.isInteger(budget) ? Math.max(budget, 128) : budget,
    ),
});
