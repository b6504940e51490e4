import { below, member, rule, stringOf } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { GENERATED } from '../_answer.ts';
import { callsOf } from '../_calls.ts';
import { isGemini3 } from '../_model.ts';

export default rule({
  // No recorded call before March 2026 has one.
  level: 'may',
  says: 'A function call of Gemini 3 carries an id, by which its response can be told from others.',
  see: 'google/function-calling#How function calling works',
  on: GENERATED,
  when: ({ exchange }) =>
    allHold(
      isGemini3(exchange) || 'the model is not known to number its calls',
      callsOf(exchange).length > 0 || 'the model called no function',
    ),
  *check({ exchange }) {
    for (const { at, value } of callsOf(exchange))
      if ((stringOf(member(value, 'id')) ?? '') === '')
        yield { at: below(at, 'id'), expected: 'an id', actual: member(value, 'id') ?? 'absent' };
  },
});
