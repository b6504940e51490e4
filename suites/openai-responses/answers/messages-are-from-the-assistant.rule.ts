import { rule } from 'concordat/suite';
import { ANSWERED, itemsOf } from '../_reply.ts';

export default rule({
  level: 'should',
  says: 'The role of a message in the output is assistant.',
  see: 'recorded/openai#211 of 211 messages',
  on: ANSWERED,
  when: ({ exchange }) => itemsOf(exchange, 'message').length > 0 || 'the output holds no message',
  *check({ exchange }) {
    for (const { at, value } of itemsOf(exchange, 'message'))
      if (value['role'] !== 'assistant')
        yield { at: `${at}/role`, expected: 'assistant', actual: value['role'] ?? 'nothing' };
  },
});
