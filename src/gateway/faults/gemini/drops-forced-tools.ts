import { valueAt } from '../../../schema/read.ts';
import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Drops the tools of a request whose mode forces a call.',
  breaks: ['gemini/function-calling/any-forces-a-call'],
  hear: (call) =>
    valueAt(call.body, '/toolConfig/functionCallingConfig/mode') === 'ANY'
      ? changeCallAt(call, '/tools', () => undefined)
      : call,
});
