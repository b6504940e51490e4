import { rule, succeeded } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { textOf } from '../_reply.ts';
import { obeys, WAYS } from './_system.ts';

export default rule({
  level: 'may',
  says: 'The model does what a plain system prompt says, written as text or as blocks.',
  see: 'anthropic/messages#system',
  on: { scenario: 'anthropic/messages/system' },
  needs: ['system-instruction'],
  when: ({ exchanges }) =>
    allHold(
      WAYS.every((way) => succeeded(exchanges[way])) || 'a request with a system prompt did not succeed',
      WAYS.every((way) => textOf(exchanges[way]) !== '') || 'an answer holds no text',
    ),
  *check({ exchanges }) {
    for (const way of WAYS)
      if (!obeys(exchanges[way]))
        yield {
          at: `/${way}/response/body/content`,
          expected: 'an answer that begins with PERIWINKLE',
          actual: textOf(exchanges[way]).slice(0, 120),
        };
  },
});
