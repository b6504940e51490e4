import { rule, succeeded } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { costsMore, obeys, promptTokensOf } from './_instruction.ts';

export default rule({
  level: 'should',
  says: 'A system instruction reaches the model: the answer obeys it, or at least the prompt costs more tokens.',
  see: 'google/discovery#GenerateContentRequest',
  on: { scenario: 'gemini/generate-content/system-instruction' },
  needs: ['system-instruction'],
  when: ({ exchanges: { bare, instructed } }) =>
    allHold(
      (succeeded(bare) && succeeded(instructed)) || 'one of the two requests did not succeed',
      (instructed !== undefined && obeys(instructed)) ||
        costsMore(instructed, bare) !== undefined ||
        'the answer does not show it and the prompts were not counted',
    ),
  *check({ exchanges: { bare, instructed } }) {
    if (instructed === undefined || obeys(instructed) || costsMore(instructed, bare) !== false) return;
    yield {
      at: '/instructed/response/body/usageMetadata/promptTokenCount',
      expected: `more than the ${promptTokensOf(bare)} tokens without the instruction`,
      actual: promptTokensOf(instructed) ?? 'absent',
    };
  },
});
