import { type Exchange, member, rule } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import type { Block } from '../_message.ts';
import { blocksOf, whole } from '../_reply.ts';

const typesIn = ({ deltas }: Block): readonly string[] =>
  deltas.map(({ value }) => String(member(value, 'type')));

const thinkingIn = (exchange: Exchange): readonly Block[] =>
  blocksOf(exchange).filter((block) => block.type === 'thinking' && block.deltas.length > 0);

export default rule({
  level: 'should',
  says: 'A streamed thinking block ends with exactly one signature_delta: the client keeps the last one only.',
  see: 'anthropic/streaming#Thinking delta',
  on: { operation: 'streamMessage', status: 'success', streaming: true },
  when: ({ exchange }) =>
    allHold(whole(exchange), thinkingIn(exchange).length > 0 || 'no thinking block was streamed in deltas'),
  *check({ exchange }) {
    for (const block of thinkingIn(exchange)) {
      const types = typesIn(block);
      const count = types.filter((type) => type === 'signature_delta').length;
      const expected = 'one signature_delta, behind the thinking_delta pieces';
      if (count !== 1) yield { at: block.at, expected, actual: `${count} of them` };
      else if (types.at(-1) !== 'signature_delta')
        yield { at: block.at, expected, actual: `it is followed by ${types.at(-1)}` };
    }
  },
});
