import { below, type Exchange, member, rule, stringOf } from 'concordat/suite';
import { CALLS } from '../_calls.ts';
import type { Block } from '../_message.ts';
import { blocksOf, GENERATED } from '../_reply.ts';

const idIn = ({ value }: Block): string => stringOf(member(value, 'id')) ?? '';

const callsIn = (exchange: Exchange): readonly Block[] =>
  blocksOf(exchange).filter(({ type }) => CALLS.includes(type));

export default rule({
  level: 'must',
  says: 'Every tool call of an answer has an id of its own: by it the result finds its call.',
  see: 'anthropic/tool-use#Handling results from client tools',
  on: GENERATED,
  when: ({ exchange }) => callsIn(exchange).length > 0 || 'no tool was called',
  *check({ exchange }) {
    const seen = new Set<string>();
    for (const call of callsIn(exchange)) {
      const id = idIn(call);
      if (id === '' || seen.has(id))
        yield {
          at: below(call.at, 'id'),
          expected: 'an id of its own',
          actual: id === '' ? 'none' : `${id} again`,
        };
      seen.add(id);
    }
  },
});
