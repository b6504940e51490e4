import { rule, stringOf } from 'concordat/suite';
import { ANSWERED, isAnswered, itemsOf, responseOf } from '../_reply.ts';

const PREFIXES: Readonly<Record<string, string>> = {
  message: 'msg_',
  function_call: 'fc_',
  reasoning: 'rs_',
};

export default rule({
  level: 'may',
  says: 'Ids say what they name: resp_ a response, msg_ a message, fc_ a function call, rs_ a reasoning.',
  see: 'recorded/openai#472 of 472 responses',
  on: ANSWERED,
  when: ({ exchange }) => isAnswered(exchange),
  *check({ exchange }) {
    const response = responseOf(exchange);
    const id = stringOf(response?.value['id']);
    if (id !== undefined && !id.startsWith('resp_'))
      yield { at: `${response?.at}/id`, expected: 'resp_…', actual: id };
    for (const { at, value } of itemsOf(exchange)) {
      const prefix = PREFIXES[stringOf(value['type']) ?? ''];
      const own = stringOf(value['id']);
      if (prefix !== undefined && own !== undefined && !own.startsWith(prefix))
        yield { at: `${at}/id`, expected: `${prefix}…`, actual: own };
    }
  },
});
