import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Does not hear maxOutputTokens.',
  breaks: [
    'gemini/generate-content/small-limit-ends-with-max-tokens',
    'gemini/generate-content/token-limit-is-kept',
    'gemini/requests/wrong-type',
  ],
  hear: (call) =>
    changeCallAt(call, '/generationConfig/maxOutputTokens', (limit) =>
      typeof limit === 'number' && limit > 0 ? undefined : limit,
    ),
});
