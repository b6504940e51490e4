import { below, type Exchange, member, requestOf, rule, stringOf } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { callsOf, nameIn } from '../_calls.ts';
import { messageOf } from '../_message.ts';
import { GENERATED } from '../_reply.ts';
import { whenChosen } from './_choices.ts';

const chosenIn = (exchange: Exchange): string =>
  stringOf(member(member(requestOf(exchange), 'tool_choice'), 'name')) ?? '';

export default rule({
  level: 'should',
  says: 'With the tool_choice tool the model calls the tool that is named there.',
  see: 'anthropic/tool-use#Forcing tool use',
  on: GENERATED,
  when: (evidence) =>
    allHold(
      whenChosen(evidence, ['tool']),
      callsOf(evidence.exchange).length > 0 || 'the model called no tool',
    ),
  *check({ exchange }) {
    const message = messageOf(exchange);
    const called = callsOf(exchange).map(nameIn);
    // Models call others beside it (recorded/anthropic#1 of 11 answers).
    if (message !== undefined && !called.includes(chosenIn(exchange)))
      yield {
        at: below(message.at, 'content'),
        expected: `a call of ${chosenIn(exchange)}`,
        actual: `calls of ${called.join(', ')}`,
      };
  },
});
