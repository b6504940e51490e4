import { rule, succeeded } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { inputOf } from '../_reply.ts';
import { costsMore } from './_prompts.ts';
import { obeys, WAYS } from './_system.ts';

export default rule({
  level: 'should',
  says: 'A system prompt reaches the model, as text and as blocks: the answer obeys it, or at least the input costs more tokens.',
  see: 'anthropic/messages#system',
  on: { scenario: 'anthropic/messages/system' },
  needs: ['system-instruction'],
  when: ({ exchanges }) =>
    allHold(
      ['bare', ...WAYS].every((step) => succeeded(exchanges[step])) || 'not all requests succeeded',
      WAYS.every(
        (way) => obeys(exchanges[way]) || costsMore(exchanges[way], exchanges['bare']) !== undefined,
      ) || 'the answer does not show it and the input was not counted',
    ),
  *check({ exchanges }) {
    for (const way of WAYS)
      if (!obeys(exchanges[way]) && costsMore(exchanges[way], exchanges['bare']) === false)
        yield {
          at: `/${way}/response/body/usage/input_tokens`,
          expected: `more than the ${inputOf(exchanges['bare'])} tokens without a system prompt`,
          actual: inputOf(exchanges[way]) ?? 'absent',
        };
  },
});
