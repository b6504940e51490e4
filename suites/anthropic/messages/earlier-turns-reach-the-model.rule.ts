import { rule, succeeded } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { inputOf, textOf } from '../_reply.ts';
import { costsMore } from './_prompts.ts';

export default rule({
  level: 'should',
  says: 'Earlier turns of user and assistant reach the model: the answer knows them, or the input costs more tokens.',
  see: 'anthropic/messages#messages',
  on: { scenario: 'anthropic/messages/conversation' },
  when: ({ exchanges: { alone, conversation } }) =>
    allHold(
      (succeeded(alone) && succeeded(conversation)) || 'one of the two requests did not succeed',
      costsMore(conversation, alone) !== undefined || 'the input was not counted',
    ),
  *check({ exchanges: { alone, conversation } }) {
    if (costsMore(conversation, alone) !== false || /larch/i.test(textOf(conversation))) return;
    yield {
      at: '/conversation/response/body/usage/input_tokens',
      expected: `more than the ${inputOf(alone)} tokens of the last turn alone`,
      actual: inputOf(conversation) ?? 'absent',
    };
  },
});
