import { rule } from 'concordat/suite';
import { blocksOf, GENERATED } from '../_reply.ts';
import { THOUGHTS, thoughtsOf } from './_thoughts.ts';

export default rule({
  level: 'should',
  says: 'An answer that shows thinking begins with it: a later turn with another order is refused.',
  see: 'anthropic/extended-thinking#How extended thinking works',
  on: GENERATED,
  when: ({ exchange }) => thoughtsOf(exchange).length > 0 || 'the answer holds no thinking block',
  *check({ exchange }) {
    const [first] = blocksOf(exchange);
    if (first !== undefined && !THOUGHTS.includes(first.type))
      yield { at: first.at, expected: 'a thinking block first', actual: `a ${first.type} block` };
  },
});
