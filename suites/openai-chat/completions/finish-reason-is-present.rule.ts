import { below, rule } from 'concordat/suite';
import { finishOf } from '../_answer.ts';
import { choicesOf, UNARY } from '../_reply.ts';

export default rule({
  level: 'should',
  says: 'Every choice of a whole reply says by finish_reason why it ended.',
  see: 'openai/chat-completions#finish_reason',
  on: UNARY,
  when: ({ exchange }) => choicesOf(exchange).length > 0 || 'the reply holds no choice',
  *check({ exchange }) {
    for (const choice of choicesOf(exchange))
      if (finishOf(choice) === undefined)
        yield {
          at: below(choice.at, 'finish_reason'),
          expected: 'why the choice ended',
          actual: choice.value['finish_reason'] ?? 'absent',
        };
  },
});
