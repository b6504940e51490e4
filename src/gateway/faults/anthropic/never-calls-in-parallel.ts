import { isObject, member } from '../../../schema/read.ts';
import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Calls one tool in a turn, whatever is asked for.',
  see: 'https://github.com/raine/claude-code-proxy/issues/36',
  breaks: ['anthropic/tool-use/two-calls-in-one-turn'],
  hear: (call) =>
    member(call.body, 'tools') === undefined
      ? call
      : changeCallAt(call, '/tool_choice', (choice = { type: 'auto' }) =>
          isObject(choice) ? { ...choice, disable_parallel_tool_use: true } : choice,
        ),
});
