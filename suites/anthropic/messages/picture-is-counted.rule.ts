import { rule, succeeded } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { inputOf, textOf } from '../_reply.ts';
import { costsMore } from './_prompts.ts';

export default rule({
  level: 'should',
  says: 'A picture reaches the model: the answer names its colour, or at least the input costs more tokens than without it.',
  see: 'anthropic/vision#Calculate image costs',
  on: { scenario: 'anthropic/messages/picture' },
  needs: ['image-input'],
  when: ({ exchanges: { bare, shown } }) =>
    allHold(
      (succeeded(bare) && succeeded(shown)) || 'one of the two requests did not succeed',
      costsMore(shown, bare) !== undefined || 'the input was not counted',
    ),
  *check({ exchanges: { bare, shown } }) {
    if (costsMore(shown, bare) !== false || /\bred\b/i.test(textOf(shown))) return;
    yield {
      at: '/shown/response/body/usage/input_tokens',
      expected: `more than the ${inputOf(bare)} tokens of the question alone`,
      actual: inputOf(shown) ?? 'absent',
    };
  },
});
