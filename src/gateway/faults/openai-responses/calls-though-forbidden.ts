import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Takes no notice of tool_choice none.',
  breaks: ['openai-responses/function-calling/no-choice-calls-nothing'],
  hear: (call) => changeCallAt(call, '/tool_choice', (choice) => (choice === 'none' ? 'auto' : choice)),
});
