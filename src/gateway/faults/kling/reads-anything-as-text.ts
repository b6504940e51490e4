import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Takes whatever stands for a prompt as its text.',
  breaks: ['kling/errors/wrong-value'],
  hear: (call) =>
    changeCallAt(call, '/prompt', (prompt) =>
      prompt === undefined || typeof prompt === 'string' ? prompt : JSON.stringify(prompt),
    ),
});
