import { member } from '../../../schema/read.ts';
import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Calls the first tool where another one is chosen.',
  breaks: ['anthropic/tool-use/chosen-tool-is-called'],
  hear: (call) =>
    changeCallAt(call, '/tool_choice', (choice) =>
      member(choice, 'type') === 'tool' ? { type: 'any' } : choice,
    ),
});
