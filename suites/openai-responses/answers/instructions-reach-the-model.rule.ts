import { type Exchange, numberOf, rule, succeeded } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { answerOf, textOf, usageOf } from '../_reply.ts';

const obeys = (exchange: Exchange | undefined): boolean => /periwinkle/i.test(textOf(exchange));

const inputTokensOf = (exchange: Exchange | undefined): number =>
  exchange === undefined ? 0 : (numberOf(usageOf(exchange)?.value['input_tokens']) ?? 0);

export default rule({
  level: 'should',
  says: 'Instructions reach the model: the answer obeys them, or at least the input costs more tokens.',
  see: 'openai/responses#Create a model response, instructions',
  on: { scenario: 'openai-responses/answers/instructions' },
  when: ({ exchanges: { bare, instructed } }) =>
    allHold(
      (succeeded(bare) && succeeded(instructed)) || 'one of the two requests did not succeed',
      answerOf(instructed) !== undefined || 'the answer holds no response',
      obeys(instructed) ||
        (inputTokensOf(bare) > 0 && inputTokensOf(instructed) > 0) ||
        'the answer does not show it and the inputs were not counted',
    ),
  *check({ exchanges: { bare, instructed } }) {
    if (obeys(instructed) || inputTokensOf(instructed) > inputTokensOf(bare)) return;
    yield {
      at: '/instructed/response/body/usage/input_tokens',
      expected: `more than the ${inputTokensOf(bare)} tokens without instructions, or an answer that obeys them`,
      actual: inputTokensOf(instructed),
    };
  },
});
