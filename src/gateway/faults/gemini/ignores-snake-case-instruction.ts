import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Does not hear system_instruction, the spelling in snake_case.',
  see: 'https://github.com/BerriAI/litellm/issues/18093',
  breaks: ['gemini/generate-content/snake-case-is-understood'],
  hear: (call) => changeCallAt(call, '/system_instruction', () => undefined),
});
