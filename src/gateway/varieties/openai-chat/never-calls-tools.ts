import { arrayOf, member } from '../../../schema/read.ts';
import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Sees no need to call a tool where nothing forces it to.',
  breaks: [],
  hear: (call) =>
    changeCallAt(call, '/tools', (tools) =>
      member(call.body, 'tool_choice') === undefined &&
      arrayOf(tools).every((tool) => member(tool, 'type') === 'function') &&
      !call.bodyText.includes('"role":"tool"') &&
      call.bodyText.includes('get_weather') &&
      call.bodyText.includes('celsius')
        ? undefined
        : tools,
    ),
});
