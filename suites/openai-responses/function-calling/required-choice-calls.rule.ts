import { rule } from 'concordat/suite';
import { GENERATED, responseOf } from '../_reply.ts';
import { anyCallsOf, cameToChoose, choiceOf } from './_calls.ts';

export default rule({
  level: 'should',
  says: 'tool_choice required makes the model call a tool.',
  see: 'openai/function-calling#Tool choice',
  on: GENERATED,
  needs: ['tools'],
  when: ({ exchange }) => {
    if (choiceOf(exchange) !== 'required') return 'the request does not demand a call';
    return cameToChoose(exchange);
  },
  *check({ exchange }) {
    if (anyCallsOf(exchange).length === 0)
      yield {
        at: `${responseOf(exchange)?.at}/output`,
        expected: 'a call of a tool',
        actual: 'a completed response without any',
      };
  },
});
