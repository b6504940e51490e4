import { type Exchange, member, rule, stringOf } from 'concordat/suite';
import { GENERATED, responseOf } from '../_reply.ts';
import { callsOf, cameToChoose, choiceOf } from './_calls.ts';

const namedIn = (exchange: Exchange): string | undefined => {
  const choice = choiceOf(exchange);
  return member(choice, 'type') === 'function' ? stringOf(member(choice, 'name')) : undefined;
};

export default rule({
  level: 'should',
  says: 'tool_choice with the name of a function makes the model call that function and no other.',
  see: 'openai/function-calling#Tool choice',
  on: GENERATED,
  needs: ['tools'],
  when: ({ exchange }) => {
    if (namedIn(exchange) === undefined) return 'the request names no function that is to be called';
    return cameToChoose(exchange);
  },
  *check({ exchange }) {
    const expected = namedIn(exchange) ?? '';
    const calls = callsOf(exchange);
    if (calls.length === 0)
      yield {
        at: `${responseOf(exchange)?.at}/output`,
        expected: `a call of ${expected}`,
        actual: 'no call',
      };
    for (const { at, value } of calls)
      if (value['name'] !== expected)
        yield { at: `${at}/name`, expected, actual: value['name'] ?? 'nothing' };
  },
});
