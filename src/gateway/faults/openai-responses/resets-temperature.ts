import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Makes every response at the temperature 1.',
  breaks: ['openai-responses/answers/settings-are-echoed'],
  hear: (call) =>
    changeCallAt(call, '/temperature', (value) =>
      typeof value === 'number' && value >= 0 && value <= 2 ? undefined : value,
    ),
});
