import { arrayOf, member } from '../../../schema/read.ts';
import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Ignores toolConfig, as a gateway whose own type of a request lacks it.',
  breaks: [
    'gemini/function-calling/none-forbids-calls',
    'gemini/function-calling/only-allowed-functions-are-called',
  ],
  hear: (call) =>
    changeCallAt(call, '/toolConfig', (config) => {
      const calling = member(config, 'functionCallingConfig');
      const names = member(calling, 'allowedFunctionNames') ?? [];
      const isGood =
        /^(?:auto|any|none|validated)$/i.test(String(member(calling, 'mode'))) &&
        Array.isArray(names) &&
        arrayOf(names).every((name) => typeof name === 'string');
      return isGood ? undefined : config;
    }),
});
