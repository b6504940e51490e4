import { type Exchange, rule, succeeded } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { answerOf } from '../_answer.ts';
import { costsMore, promptTokensOf } from '../_prompt-tokens.ts';

const obeys = (exchange: Exchange | undefined): boolean => /periwinkle/i.test(answerOf(exchange)?.text ?? '');

export default rule({
  level: 'should',
  says: 'A system message reaches the model: the answer obeys it, or at least the prompt costs more tokens.',
  see: 'openai/chat-completions#messages',
  on: { scenario: 'openai-chat/completions/system-message' },
  when: ({ exchanges: { bare, instructed } }) =>
    allHold(
      (succeeded(bare) && succeeded(instructed)) || 'one of the two requests did not succeed',
      obeys(instructed) ||
        costsMore(instructed, bare) !== undefined ||
        'the answer does not show it and the prompts were not counted',
    ),
  *check({ exchanges: { bare, instructed } }) {
    if (obeys(instructed) || costsMore(instructed, bare) !== false) return;
    yield {
      at: '/instructed/response/body/usage/prompt_tokens',
      expected: `more than the ${promptTokensOf(bare)} tokens without the system message`,
      actual: promptTokensOf(instructed) ?? 'absent',
    };
  },
});
