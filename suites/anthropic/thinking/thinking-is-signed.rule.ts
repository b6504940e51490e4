import { below, type Exchange, rule } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import type { Block } from '../_message.ts';
import { GENERATED, whole } from '../_reply.ts';
import { signatureIn, thoughtsOf } from './_thoughts.ts';

const shownIn = (exchange: Exchange): readonly Block[] =>
  thoughtsOf(exchange).filter(({ type }) => type === 'thinking');

export default rule({
  level: 'should',
  says: 'A thinking block is signed, whole and streamed: without its signature it cannot go back in the next turn.',
  see: 'anthropic/extended-thinking#Preserving thinking blocks',
  on: GENERATED,
  when: ({ exchange }) =>
    allHold(whole(exchange), shownIn(exchange).length > 0 || 'the answer holds no thinking block'),
  *check({ exchange }) {
    for (const block of shownIn(exchange))
      if (signatureIn(block) === '')
        yield { at: below(block.at, 'signature'), expected: 'a signature', actual: 'none' };
  },
});
