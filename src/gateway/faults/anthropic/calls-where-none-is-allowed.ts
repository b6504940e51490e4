import { member } from '../../../schema/read.ts';
import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Does not hear that no tool may be called.',
  breaks: ['anthropic/tool-use/none-forbids-calls'],
  hear: (call) =>
    changeCallAt(call, '/tool_choice', (choice) => (member(choice, 'type') === 'none' ? undefined : choice)),
});
