import { rule } from 'concordat/suite';
import { totalOf } from './_tokens.ts';

/** Part by which two counts of one text may differ. */
const TOLERATED = 0.1;

export default rule({
  level: 'should',
  says: 'A text in a text block counts about as many tokens as the same text alone.',
  see: 'anthropic/messages#content',
  on: { scenario: 'anthropic/token-counting/growing-text' },
  needs: ['token-counting'],
  when: ({ exchanges: { long, blocks } }) =>
    (totalOf(long) !== undefined && totalOf(blocks) !== undefined) ||
    'the text was not counted in both spellings',
  *check({ exchanges: { long, blocks } }) {
    const [text, inBlocks] = [totalOf(long) ?? 0, totalOf(blocks) ?? 0];
    if (Math.abs(text - inBlocks) > TOLERATED * Math.max(text, inBlocks))
      yield {
        at: '/blocks/response/body/input_tokens',
        expected: `about ${text}, the count of the same text outside a block`,
        actual: inBlocks,
      };
  },
});
