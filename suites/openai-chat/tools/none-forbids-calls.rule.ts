import { rule } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { answersOf } from '../_answer.ts';
import { askedFor } from '../_asked.ts';
import { COMPLETED } from '../_reply.ts';
import { callsOf, declaredIn } from '../_tools.ts';

export default rule({
  level: 'should',
  says: 'With tool_choice none the model calls no tool.',
  see: 'openai/chat-completions#tool_choice',
  on: COMPLETED,
  when: ({ exchange }) =>
    allHold(
      askedFor(exchange, 'tool_choice') === 'none' || 'tool_choice is not none',
      declaredIn(exchange).size > 0 || 'no tool is declared',
      answersOf(exchange).length > 0 || 'the reply holds no choice',
    ),
  *check({ exchange }) {
    for (const { name, pieces } of callsOf(exchange))
      yield {
        at: pieces[0]?.at ?? '/response',
        expected: 'no tool call: tool_choice is none',
        actual: `a call of ${name}`,
      };
  },
});
