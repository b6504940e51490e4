import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Does not hear disable_parallel_tool_use.',
  breaks: ['anthropic/tool-use/one-call-at-a-time'],
  hear: (call) => changeCallAt(call, '/tool_choice/disable_parallel_tool_use', () => undefined),
});
