import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Lets the model talk where tool_choice forces a call.',
  breaks: ['openai-chat/tools/required-forces-a-call'],
  hear: (call) => changeCallAt(call, '/tool_choice', (choice) => (choice === 'required' ? 'none' : choice)),
});
