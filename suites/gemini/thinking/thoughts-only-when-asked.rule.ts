import { below, member, requestOf, rule } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { GENERATED } from '../_answer.ts';
import { countIn, usageOf } from '../_reply.ts';
import { settingsOf, thoughtsIn } from './_settings.ts';

export default rule({
  level: 'may',
  says: 'Without includeThoughts no text of an answer is a thought.',
  see: 'google/thinking#Thought summaries',
  on: GENERATED,
  when: ({ exchange }) =>
    allHold(
      !settingsOf(requestOf(exchange)).isShown || 'the thoughts were asked for',
      countIn(usageOf(exchange)?.value ?? null, 'thoughtsTokenCount') > 0 ||
        thoughtsIn(exchange).length > 0 ||
        'the model did not think',
    ),
  *check({ exchange }) {
    // Calls and code that the model made while it thought are marked so too.
    for (const { at, value } of thoughtsIn(exchange))
      if (member(value, 'text') !== undefined)
        yield { at: below(at, 'thought'), expected: 'no thought: includeThoughts was not set', actual: true };
  },
});
