import { rule, saysLater, succeeded } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { costsMore, obeys, promptTokensOf } from './_instruction.ts';

export default rule({
  level: 'may',
  says: 'A member in snake_case (`system_instruction`) does the same as in camelCase.',
  see: 'google/proto-json#JSON options',
  on: { scenario: 'gemini/generate-content/system-instruction' },
  needs: ['system-instruction'],
  when: ({ exchanges: { bare, instructed, snake } }) =>
    allHold(
      (succeeded(bare) && succeeded(instructed)) || 'the same request in camelCase did not succeed',
      (snake?.response !== undefined && !saysLater(snake)) || 'the request was not answered',
      (instructed !== undefined && obeys(instructed)) ||
        costsMore(instructed, bare) === true ||
        'the same instruction in camelCase shows no effect',
      !succeeded(snake) ||
        (snake !== undefined && obeys(snake)) ||
        costsMore(snake, bare) !== undefined ||
        'the answer does not show it and the prompts were not counted',
    ),
  *check({ exchanges: { bare, snake } }) {
    if (snake === undefined) return;
    if (!succeeded(snake))
      yield {
        at: '/snake/response/status',
        expected: '2xx, as in camelCase',
        actual: snake.response?.status ?? 0,
      };
    else if (!obeys(snake) && costsMore(snake, bare) !== true)
      yield {
        at: '/snake/response/body',
        expected: 'a sign of the instruction: its word, or more prompt tokens than without',
        actual: `${promptTokensOf(snake) ?? 'no'} prompt tokens, ${promptTokensOf(bare) ?? 'none'} without the instruction`,
      };
  },
});
