import { member } from '../../../schema/read.ts';
import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Does not hear tool_choice.',
  breaks: ['openai-chat/tools/named-function-is-called', 'openai-chat/tools/none-forbids-calls'],
  hear: (call) =>
    changeCallAt(call, '/tool_choice', (choice) =>
      choice === 'none' || choice === 'required' || member(choice, 'type') === 'function'
        ? undefined
        : choice,
    ),
});
