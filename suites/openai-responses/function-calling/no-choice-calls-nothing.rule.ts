import { rule, stringOf } from 'concordat/suite';
import { GENERATED } from '../_reply.ts';
import { anyCallsOf, cameToChoose, choiceOf } from './_calls.ts';

export default rule({
  level: 'should',
  says: 'tool_choice none forbids calls.',
  see: 'openai/function-calling#Tool choice',
  on: GENERATED,
  needs: ['tools'],
  when: ({ exchange }) => {
    if (choiceOf(exchange) !== 'none') return 'the request does not forbid calls';
    return cameToChoose(exchange);
  },
  *check({ exchange }) {
    for (const { at, value } of anyCallsOf(exchange))
      yield { at, expected: 'no call', actual: stringOf(value['name']) ?? value['type'] ?? null };
  },
});
