import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Drops the thinking level of every request.',
  breaks: [
    'gemini/thinking/level-and-budget-exclude-each-other',
    'gemini/thinking/level-needs-a-level-model',
  ],
  hear: (call) =>
    changeCallAt(call, '/generationConfig/thinkingConfig/thinkingLevel', (level) =>
      /^(?:low|medium|high)$/i.test(String(level)) ? undefined : level,
    ),
});
