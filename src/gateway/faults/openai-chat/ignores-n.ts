import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Does not hear n.',
  breaks: ['openai-chat/completions/n-is-honoured'],
  hear: (call) => changeCallAt(call, '/n', (count) => (count === 2 ? undefined : count)),
});
