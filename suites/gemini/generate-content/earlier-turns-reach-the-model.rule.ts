import { rule, succeeded } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { answersOf, textIn } from '../_answer.ts';
import { costsMore, promptTokensOf } from './_instruction.ts';

export default rule({
  level: 'should',
  says: 'Earlier turns of user and model reach the model: the answer knows them, or the prompt costs more tokens.',
  see: 'google/text-generation#Multi-turn conversations',
  on: { scenario: 'gemini/generate-content/conversation' },
  when: ({ exchanges: { alone, conversation } }) =>
    allHold(
      (succeeded(alone) && succeeded(conversation)) || 'one of the two requests did not succeed',
      costsMore(conversation, alone) !== undefined || 'the prompts were not counted',
    ),
  *check({ exchanges: { alone, conversation } }) {
    if (conversation === undefined || costsMore(conversation, alone) !== false) return;
    if (answersOf(conversation).some((answer) => /larch/i.test(textIn(answer)))) return;
    yield {
      at: '/conversation/response/body/usageMetadata/promptTokenCount',
      expected: `more than the ${promptTokensOf(alone)} tokens of the last turn alone`,
      actual: promptTokensOf(conversation) ?? 'absent',
    };
  },
});
