import { rule, succeeded } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { answerOf } from '../_answer.ts';
import { costsMore, promptTokensOf } from '../_prompt-tokens.ts';

export default rule({
  level: 'should',
  says: 'Earlier turns of user and assistant reach the model: the answer knows them, or the prompt costs more tokens.',
  see: 'openai/chat-completions#messages',
  on: { scenario: 'openai-chat/completions/conversation' },
  when: ({ exchanges: { alone, conversation } }) =>
    allHold(
      (succeeded(alone) && succeeded(conversation)) || 'one of the two requests did not succeed',
      costsMore(conversation, alone) !== undefined || 'the prompts were not counted',
    ),
  *check({ exchanges: { alone, conversation } }) {
    if (costsMore(conversation, alone) !== false) return;
    if (/larch/i.test(answerOf(conversation)?.text ?? '')) return;
    yield {
      at: '/conversation/response/body/usage/prompt_tokens',
      expected: `more than the ${promptTokensOf(alone)} tokens of the last turn alone`,
      actual: promptTokensOf(conversation) ?? 'absent',
    };
  },
});
