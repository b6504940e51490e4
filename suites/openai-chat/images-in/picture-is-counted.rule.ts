import { rule, succeeded } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { answerOf } from '../_answer.ts';
import { costsMore, promptTokensOf } from '../_prompt-tokens.ts';

export default rule({
  level: 'should',
  says: 'A picture reaches the model: the prompt costs more tokens with it than without, or the answer tells what is on it.',
  see: 'openai/chat-completions#messages',
  on: { scenario: 'openai-chat/images-in/picture' },
  needs: ['image-input'],
  when: ({ exchanges: { words, shown } }) =>
    allHold(
      (succeeded(words) && succeeded(shown)) || 'one of the two requests did not succeed',
      costsMore(shown, words) !== undefined || 'the prompts were not counted',
    ),
  *check({ exchanges: { words, shown } }) {
    if (costsMore(shown, words) !== false || /\bred\b/i.test(answerOf(shown)?.text ?? '')) return;
    yield {
      at: '/shown/response/body/usage/prompt_tokens',
      expected: `more than the ${promptTokensOf(words)} tokens without the picture`,
      actual: promptTokensOf(shown) ?? 'absent',
    };
  },
});
