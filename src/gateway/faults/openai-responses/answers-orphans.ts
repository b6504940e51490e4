import { arrayOf, member } from '../../../schema/read.ts';
import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';
import { holdsItem } from './_events.ts';

export default fault({
  does: 'Passes over results that answer no call.',
  breaks: ['openai-responses/function-calling/result-without-call-is-refused'],
  hear: (call) =>
    holdsItem(call.body, 'function_call')
      ? call
      : changeCallAt(call, '/input', (input) =>
          Array.isArray(input)
            ? arrayOf(input).filter((item) => member(item, 'type') !== 'function_call_output')
            : input,
        ),
});
