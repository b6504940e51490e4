import { type Exchange, rule } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import type { Block } from '../_message.ts';
import { blocksOf, GENERATED, textIn, whole } from '../_reply.ts';

const textsIn = (exchange: Exchange): readonly Block[] =>
  blocksOf(exchange).filter(({ type }) => type === 'text');

export default rule({
  level: 'should',
  says: 'A text block holds text: an empty one, sent back in the next turn, is refused.',
  see: 'anthropic/messages#TextBlock',
  on: GENERATED,
  when: ({ exchange }) =>
    allHold(whole(exchange), textsIn(exchange).length > 0 || 'the answer holds no text block'),
  *check({ exchange }) {
    for (const block of textsIn(exchange))
      if (textIn(block) === '')
        yield { at: block.at, expected: 'text, or no text block', actual: 'an empty text block' };
  },
});
