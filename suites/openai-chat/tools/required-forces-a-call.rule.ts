import { type Exchange, rule } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { type Answer, answersOf, wordsAt } from '../_answer.ts';
import { askedFor } from '../_asked.ts';
import { COMPLETED } from '../_reply.ts';
import { declaredIn, isDecided, namedIn } from '../_tools.ts';

const forces = (exchange: Exchange): boolean =>
  askedFor(exchange, 'tool_choice') === 'required' || namedIn(exchange) !== undefined;

/** Choices that came to an end of their own and did not refuse. */
const decidedIn = (exchange: Exchange): readonly Answer[] =>
  answersOf(exchange).filter((answer) => isDecided(answer) && answer.refusal === '');

export default rule({
  level: 'should',
  says: 'With tool_choice required, or with one that names a function, the model calls a tool.',
  see: 'openai/chat-completions#tool_choice',
  on: COMPLETED,
  when: ({ exchange }) =>
    allHold(
      forces(exchange) || 'tool_choice forces no call',
      declaredIn(exchange).size > 0 || 'no tool is declared',
      decidedIn(exchange).length > 0 || 'no choice came to an end of its own',
    ),
  *check({ exchange }) {
    for (const answer of decidedIn(exchange))
      if (answer.calls.length === 0)
        yield {
          at: wordsAt(answer),
          expected: 'a tool call: tool_choice forces one',
          actual: `finish_reason ${answer.finishReason} and no call: ${answer.text.slice(0, 80)}`,
        };
  },
});
