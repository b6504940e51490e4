import { below, type Exchange, member, rule } from 'concordat/suite';
import { COMPLETED, choicesOf, saidIn } from '../_reply.ts';

const rolesIn = (exchange: Exchange) =>
  choicesOf(exchange).flatMap((choice) => {
    const said = saidIn(choice);
    const role = member(said.value, 'role') ?? '';
    return role === '' ? [] : [{ at: below(said.at, 'role'), role }];
  });

export default rule({
  level: 'should',
  says: 'The role of an answer is assistant.',
  see: 'openai/chat-completions#The chat completion object',
  on: COMPLETED,
  when: ({ exchange }) => rolesIn(exchange).length > 0 || 'no message tells its role',
  *check({ exchange }) {
    const other = rolesIn(exchange).find(({ role }) => role !== 'assistant');
    if (other !== undefined) yield { at: other.at, expected: 'assistant', actual: other.role };
  },
});
